import { router } from '../procedure/staff.ts'
import { get } from './get.ts'
import { complete } from './complete.ts'
import { preview } from './preview.ts'

export const handOverRouter = router({ preview, complete, get })
