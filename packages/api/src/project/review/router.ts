import { router } from '../../procedure/staff.ts'
import { decide } from './decide.ts'
import { list } from './list.ts'
import { resubmit } from './resubmit.ts'

export const reviewRouter = router({ list, decide, resubmit })
