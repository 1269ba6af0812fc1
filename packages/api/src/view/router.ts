import { router } from '../procedure/staff.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { save } from './save.ts'

export const viewRouter = router({ list, save, remove })
