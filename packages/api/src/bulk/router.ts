import { router } from '../procedure/staff.ts'
import { change } from './change.ts'
import { preview } from './preview.ts'

export const bulkRouter = router({ preview, change })
