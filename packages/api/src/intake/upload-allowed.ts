import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn } from '../refusal/refused.ts'
import { findReturn, type FoundReturn } from '../return/find-return.ts'
import { isFrozen } from '../return/is-frozen.ts'

/** A return that files may be uploaded for, with who uploads. */
export interface UploadTarget {
  readonly context: ActorContext
  readonly found: FoundReturn
}

/** Asked before a byte of the file is read. */
export async function uploadAllowed(
  context: StaffContext,
  key: string,
): Promise<Result<UploadTarget, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const signedIn = through.value
  return refusalIn(async () => {
    const found = await findReturn(signedIn, key, 'return.fill')
    const phase = found.stored?.phase
    if (phase !== undefined && isFrozen(phase)) return refuse({ code: 'return-phase', phase })
    return accept({ context: signedIn, found })
  })
}
