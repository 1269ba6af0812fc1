import { router } from '../procedure/staff.ts'
import { list } from './list.ts'

export const backupRouter = router({ list })
