import { router } from '../procedure/staff.ts'
import { get } from './get.ts'
import { proposeChange } from './propose-change.ts'
import { correctTerm, succeed } from './succeed.ts'

export const groupRouter = router({ get, succeed, correctTerm, proposeChange })
