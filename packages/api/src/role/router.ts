import { router } from '../procedure/staff.ts'
import { gaps } from './gaps.ts'
import { grant } from './grant.ts'
import { history } from './history.ts'
import { list } from './list.ts'
import { take } from './take.ts'
import { waiting } from './waiting.ts'

export const roleRouter = router({ list, waiting, history, gaps, grant, take })
