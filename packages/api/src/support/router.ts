import { router } from '../procedure/staff.ts'
import { ofProject } from './of-project.ts'
import { save } from './save.ts'

export const supportRouter = router({ ofProject, save })
