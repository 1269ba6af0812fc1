import { router } from '../procedure/staff.ts'
import { list, overview } from './list.ts'
import { ofProject } from './of-project.ts'
import { save } from './save.ts'

export const permitRouter = router({ list, overview, ofProject, save })
