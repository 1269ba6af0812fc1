import { router } from '../procedure/staff.ts'
import { update } from './update.ts'

export const recordRouter = router({ update })
