import { router } from '../procedure/staff.ts'
import { answer } from './answer.ts'
import { draft, saveDocument } from './document.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { record } from './record.ts'
import { withdraw } from './withdraw.ts'

export const approvalRouter = router({ list, get, answer, record, withdraw, draft, saveDocument })
