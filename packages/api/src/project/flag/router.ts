import { router } from '../../procedure/staff.ts'
import { decide } from './decide.ts'
import { list } from './list.ts'
import { propose } from './propose.ts'

export const flagRouter = router({ list, propose, decide })
