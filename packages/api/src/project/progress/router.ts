import { router } from '../../procedure/staff.ts'
import { add } from './add.ts'
import { list } from './list.ts'

export const progressRouter = router({ list, add })
