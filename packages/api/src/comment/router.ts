import { router } from '../procedure/staff.ts'
import { add } from './add.ts'
import { list } from './list.ts'
import { mentionable } from './mentionable.ts'
import { remove } from './remove.ts'
import { see } from './see.ts'

export const commentRouter = router({ list, add, remove, mentionable, see })
