import { router } from '../procedure/staff.ts'
import { revealRecord } from './reveal-record.ts'
import { reveal } from './reveal.ts'

export const contactRouter = router({ reveal, revealRecord })
