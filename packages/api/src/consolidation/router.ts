import { router } from '../procedure/staff.ts'
import { get } from './get.ts'

export const consolidationRouter = router({ get })
