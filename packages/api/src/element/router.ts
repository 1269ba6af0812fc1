import { router } from '../procedure/staff.ts'
import { mine, overview } from './asks.ts'
import { cases } from './cases.ts'
import { decide } from './decide.ts'
import { get } from './get.ts'
import { ofProject } from './of-project.ts'
import { raise } from './raise.ts'
import { send } from './send.ts'
import { withdraw } from './withdraw.ts'

export const elementRouter = router({ ofProject, send, withdraw, mine, overview, get, decide, raise, cases })
