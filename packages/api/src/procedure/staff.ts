import { initTRPC } from '@trpc/server'
import { holds, type PolicyName } from '@zhaoshang/domain'
import type { StaffContext } from '../context/staff-context.ts'
import { orRefuse, Refused, refusalOf } from '../refusal/refused.ts'
import { transportOf } from '../refusal/transport.ts'
import type { Access } from './access.ts'
import { isStorable } from './storable.ts'
import { notSignedIn, throughTheDoor } from './through-the-door.ts'

const t = initTRPC
  .context<StaffContext>()
  .meta<Access>()
  .create({
    // Otherwise errors carry stacks.
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const refusal = refusalOf(error)
      const { http, trpc } = transportOf[refusal.code]
      return {
        ...shape,
        message: refusal.code,
        data: {
          ...shape.data,
          // Of an exception that turned out to be a refusal, such as a database that is away.
          code: trpc,
          httpStatus: http,
          refusal,
          requestId: ctx?.requestId ?? null,
        },
      }
    },
  })

export const router = t.router
export const createStaffCallerFactory = t.createCallerFactory

/** What a schema takes for a text may still be none that the database can keep. */
const procedure = t.procedure.use(async ({ getRawInput, next }) => {
  if (!isStorable(await getRawInput()))
    throw new Refused({
      code: 'input-invalid',
      faults: [{ path: '', message: 'text with NUL or half a character' }],
    })
  return next()
})

/** For whoever holds a one-time link: signed in or not. */
export const anybody = procedure.meta({ access: 'public' })

/** For whoever is signed in, also while a password or a second factor stands before everything else. */
export const atTheDoor = procedure.meta({ access: 'at-the-door' }).use(({ ctx, next }) => {
  if (!ctx.actor) throw new Refused(notSignedIn(ctx))
  return next({ ctx: { actor: ctx.actor } })
})

/** For anybody who is signed in and through the door. */
export const signedIn = procedure.meta({ access: 'signed-in' }).use(({ ctx, next }) => {
  const { actor } = orRefuse(throughTheDoor(ctx))
  return next({ ctx: { actor } })
})

/** For those who hold the policy for some row; which rows, the procedure asks with the scope. */
export function permitted(policy: PolicyName) {
  return signedIn.meta({ access: policy }).use(({ ctx, next }) => {
    if (!holds(ctx.plan, ctx.actor, policy)) throw new Refused({ code: 'not-permitted', policy })
    return next()
  })
}
