import { router } from '../procedure/staff.ts'
import { adjust, answer, enter, moveYearTo, set, split } from './change.ts'
import { get } from './get.ts'
import { history } from './history.ts'

export const targetRouter = router({ get, history, moveYear: moveYearTo, set, answer, split, adjust, enter })
