import {
  holds,
  instantSchema,
  policies,
  policyNameSchema,
  unitOf,
  type PolicyName,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { signedIn } from '../procedure/staff.ts'

/** Who I am, what I may do at all, and the whole plan that the screens are drawn from. */
export const me = signedIn
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
      mustChangePassword: z.boolean(),
    }),
  )
  .query(({ ctx: { actor, plan, clock } }) => ({
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
    mustChangePassword: actor.mustChangePassword,
  }))
