import { router } from '../procedure/staff.ts'
import { create } from './create.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { reorder } from './reorder.ts'
import { previewReorganisation } from './reorganise/preview.ts'
import { reorganise } from './reorganise/reorganise.ts'
import { update } from './update.ts'

export const unitRouter = router({ list, get, create, update, reorder, previewReorganisation, reorganise })
