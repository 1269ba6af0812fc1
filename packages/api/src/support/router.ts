import { router } from '../procedure/staff.ts'
import { ofProject } from './of-project.ts'
import { overview } from './overview.ts'
import { save } from './save.ts'

export const supportRouter = router({ ofProject, overview, save })
