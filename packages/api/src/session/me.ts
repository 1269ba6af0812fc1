import {
  administersAny,
  holds,
  instantSchema,
  policies,
  policyNameSchema,
  signInHindrance,
  unitOf,
  type PolicyName,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { atTheDoor } from '../procedure/staff.ts'
import { ageOfPassword } from '../procedure/through-the-door.ts'

/** Who I am, what I may do at all, and the whole plan that the screens are drawn from. */
export const me = atTheDoor
  .output(
    z.strictObject({
      user: z.strictObject({ id: z.string(), name: z.string(), username: z.string() }),
      holdings: z.array(
        z.strictObject({ role: z.string(), roleName: z.string(), unit: z.string(), unitName: z.string() }),
      ),
      may: z.array(policyNameSchema),
      now: instantSchema,
      clockIsSet: z.boolean(),
      plan: z.custom<WorkPlan>(),
      /** What stands before everything else. */
      hindrance: z.enum(['password-change-due', 'two-factor-needed']).nullable(),
      mustChangePassword: z.boolean(),
      /** Days until the password has to be changed, from when it is said. */
      passwordDaysLeft: z.int().nullable(),
      twoFactor: z.boolean(),
      /** Whether a second factor may not be turned off. */
      administers: z.boolean(),
      /** The settings that a screen goes by. */
      rules: z.strictObject({
        minLength: z.int(),
        classes: z.int(),
        history: z.int(),
        idleMinutes: z.int(),
        warnMinutes: z.int(),
      }),
    }),
  )
  .query(({ ctx }) => {
    const { actor, plan, clock, settings } = ctx
    const age = ageOfPassword(ctx, actor)
    return {
      user: { id: actor.userId, name: actor.name, username: actor.username },
      holdings: actor.holdings.map(({ role, unit }) => ({
        role,
        roleName: plan.roles.find(({ id }) => id === role)?.name ?? role,
        unit,
        unitName: unitOf(plan, unit)?.name ?? unit,
      })),
      may: (Object.keys(policies) as PolicyName[]).filter((policy) => holds(plan, actor, policy)),
      now: clock.now(),
      clockIsSet: clock.isSet,
      // Checked when it was loaded; checking it again costs more than everything else here.
      plan,
      hindrance: signInHindrance(plan, actor, age) ?? null,
      mustChangePassword: actor.mustChangePassword,
      passwordDaysLeft: age.state === 'soon' ? age.daysLeft : null,
      twoFactor: actor.twoFactor,
      administers: administersAny(plan, actor.holdings),
      rules: {
        minLength: settings['password.minLength'],
        classes: settings['password.classes'],
        history: settings['password.history'],
        idleMinutes: settings['session.idleMinutes'],
        warnMinutes: settings['session.warnMinutes'],
      },
    }
  })
