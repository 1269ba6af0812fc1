import { router } from '../procedure/staff.ts'
import { accept } from './accept.ts'
import { decline } from './decline.ts'
import { list } from './list.ts'
import { merge } from './merge.ts'
import { send } from './send.ts'

export const leadRouter = router({ list, send, accept, merge, decline })
