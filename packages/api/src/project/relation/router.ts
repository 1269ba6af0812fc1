import { router } from '../../procedure/staff.ts'
import { add } from './add.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { search } from './search.ts'

export const relationRouter = router({ list, add, remove, search })
