import { router } from '../procedure/staff.ts'
import { add } from './add.ts'
import { check } from './check.ts'
import { correct } from './correct.ts'
import { get } from './get.ts'
import { planYear } from './plan-year.ts'
import { waiting } from './waiting.ts'

export const fundRouter = router({ get, waiting, add, correct, check, planYear })
