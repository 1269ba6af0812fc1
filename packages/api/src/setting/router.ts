import { router } from '../procedure/staff.ts'
import { change } from './change.ts'
import { list } from './list.ts'

export const settingRouter = router({ list, change })
