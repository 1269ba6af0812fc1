import { router } from '../procedure/staff.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'

export const attachmentRouter = router({ list, remove })
