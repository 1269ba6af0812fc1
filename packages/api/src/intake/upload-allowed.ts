import { accept, listOf, refuse, type List, type Result } from '@zhaoshang/domain'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { findReturn, type FoundReturn } from '../return/find-return.ts'
import { isFrozen } from '../return/is-frozen.ts'

/** What files may be uploaded for, with who uploads: a return, or a unit's register outside of any. */
export interface UploadTarget {
  readonly context: ActorContext
  readonly unit: string
  /** Null: no return, the register alone. */
  readonly found: FoundReturn | null
  /** The list that a form is taken for where it does not say; of a return it must. */
  readonly list?: List | undefined
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
    return accept({ context: signedIn, unit: found.obligation.unit, found })
  })
}

/** Asked before cells are read into a unit's register outside of a return: by whoever may write it row by row. */
export async function registerAllowed(
  context: StaffContext,
  wanted: { readonly unit: string; readonly list: string },
): Promise<Result<UploadTarget, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const signedIn = through.value
  return refusalIn(async () => {
    const { unit } = wanted
    assertMay(signedIn, 'return.fill', { unit })
    assertMay(signedIn, 'project.edit', { reportingUnit: unit })
    const list = listOf(signedIn.plan, wanted.list)
    if (list?.entity !== 'project') return refuse({ code: 'not-found', what: 'list' })
    return accept({ context: signedIn, unit, found: null, list })
  })
}
