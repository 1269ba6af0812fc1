import {
  accept,
  epochMs,
  passwordAge,
  refuse,
  signInHindrance,
  type PasswordAge,
  type Result,
} from '@zhaoshang/domain'
import type { ActorContext, SignedInActor, StaffContext } from '../context/staff-context.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'

/** How old the account's password is; passwords live by the machine's clock. */
export function ageOfPassword(context: StaffContext, actor: SignedInActor): PasswordAge {
  // Of an installation that was made before this was noted: from now on.
  if (actor.passwordChangedAt === null) return { state: 'fresh' }
  return passwordAge(context.settings, epochMs(actor.passwordChangedAt), Date.now())
}

/** Who is signed in with nothing standing before everything else: asked by procedures and by routes for files alike. */
export function throughTheDoor(context: StaffContext): Result<ActorContext, ApiRefusal> {
  const { actor, plan } = context
  if (!actor) return refuse(notSignedIn(context))
  const hindrance = signInHindrance(plan, actor, ageOfPassword(context, actor))
  return hindrance === undefined ? accept({ ...context, actor }) : refuse({ code: hindrance })
}

/** Nobody is signed in, and why where that is known. */
export function notSignedIn({ signedOut }: StaffContext): ApiRefusal {
  return { code: 'not-signed-in', ...(signedOut !== undefined && { reason: signedOut }) }
}
