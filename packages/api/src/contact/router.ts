import { router } from '../procedure/staff.ts'
import { reveal } from './reveal.ts'

export const contactRouter = router({ reveal })
