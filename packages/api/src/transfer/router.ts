import { router } from '../procedure/staff.ts'
import { move } from './move.ts'
import { preview } from './preview.ts'

export const transferRouter = router({ preview, move })
