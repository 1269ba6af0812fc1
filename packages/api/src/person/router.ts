import { router } from '../procedure/staff.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { create, update } from './save.ts'

export const personRouter = router({ list, get, create, update })
