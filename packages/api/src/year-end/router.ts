import { router } from '../procedure/staff.ts'
import { carryOver } from './carry-over.ts'
import { preview } from './preview.ts'

export const yearEndRouter = router({ preview, carryOver })
