import { router } from '../procedure/staff.ts'
import { ask } from './ask.ts'
import { releaseByDirector, releaseBySecurity } from './decide-release.ts'
import { entry } from './entry.ts'
import { list } from './list.ts'
import { releases } from './releases.ts'
import { state } from './state.ts'
import { verify } from './verify.ts'

export const auditRouter = router({
  list,
  entry,
  state,
  verify,
  ask,
  releases,
  releaseBySecurity,
  releaseByDirector,
})
