import { router } from '../procedure/staff.ts'
import { durations } from './durations.ts'
import { get } from './get.ts'

export const statisticsRouter = router({ get, durations })
