import { router } from '../procedure/staff.ts'
import { list } from './list.ts'
import { undo } from './undo.ts'

export const changesRouter = router({ list, undo })
