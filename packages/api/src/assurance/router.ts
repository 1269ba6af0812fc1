import { router } from '../procedure/staff.ts'
import { deliver } from './deliver.ts'
import { mine } from './mine.ts'
import { ofProject } from './of-project.ts'
import { save } from './save.ts'

export const assuranceRouter = router({ ofProject, mine, save, deliver })
