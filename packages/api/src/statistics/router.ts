import { router } from '../procedure/staff.ts'
import { get } from './get.ts'

export const statisticsRouter = router({ get })
