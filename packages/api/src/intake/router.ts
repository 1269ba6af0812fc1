import { router } from '../procedure/staff.ts'
import { applyForm } from './apply-form.ts'
import { correct } from './correct.ts'
import { discard } from './discard.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { rows } from './rows.ts'

export const intakeRouter = router({ list, get, rows, correct, applyForm, discard })
