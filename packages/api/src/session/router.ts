import { router } from '../procedure/staff.ts'
import { me } from './me.ts'

export const sessionRouter = router({ me })
