import { router } from '../procedure/staff.ts'
import { end } from './end.ts'
import { endOwn } from './end-own.ts'
import { list } from './list.ts'
import { me } from './me.ts'
import { own } from './own.ts'

export const sessionRouter = router({ me, own, endOwn, list, end })
