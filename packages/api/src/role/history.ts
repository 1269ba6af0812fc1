import { roleHistory } from '@zhaoshang/db'
import { daySchema, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'

/** Every role that an account has held, newest first. */
export const history = permitted('role.read')
  .input(z.strictObject({ userId: z.string() }))
  .output(
    z.array(
      z.strictObject({
        id: z.string(),
        role: z.string(),
        unit: z.string(),
        unitName: z.string(),
        fromDay: daySchema,
        toDay: daySchema.nullable(),
      }),
    ),
  )
  .query(async ({ ctx, input: { userId } }) =>
    (await roleHistory(ctx.database, userId))
      .filter(({ unit }) => may(ctx, 'role.read', { unit }))
      .map(({ id, role, unit, fromDay, toDay }) => ({
        id,
        role,
        unit,
        unitName: unitOf(ctx.plan, unit)?.shortName ?? unit,
        fromDay,
        toDay,
      })),
  )
