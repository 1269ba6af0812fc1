import { router } from '../procedure/staff.ts'
import { figures } from './figures.ts'
import { get } from './get.ts'
import { list } from './list.ts'

export const projectRouter = router({ list, figures, get })
