import { Refused } from '../refusal/refused.ts'
import { isFrozen } from '../return/is-frozen.ts'
import type { LoadedIntake } from './load-intake.ts'

/** Refuses to go on with an intake that is done with, was changed meanwhile, or whose return is no longer being filled. */
export function assertOpen({ session, found }: LoadedIntake, seenVersion: number): void {
  if (session.state !== 'open') throw new Refused({ code: 'intake-closed', state: session.state })
  if (session.version !== seenVersion) throw new Refused({ code: 'stale', version: session.version })
  const phase = found?.stored?.phase
  if (phase !== undefined && isFrozen(phase)) throw new Refused({ code: 'return-phase', phase })
}
