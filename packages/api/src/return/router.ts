import { router } from '../procedure/staff.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { move } from './move.ts'
import { rows } from './rows.ts'
import { saveNarrative } from './save-narrative.ts'

export const returnRouter = router({ get, list, rows, saveNarrative, move })
