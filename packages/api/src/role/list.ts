import { listRoleHolders } from '@zhaoshang/db'
import { dayOfInstant, daySchema, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'

/** Accounts with the roles that they hold, by username. */
export const list = permitted('role.read')
  .input(
    z.strictObject({
      search: z.string().trim().max(60).optional(),
      unit: z.string().optional(),
      /** A role's id, or `none`. */
      role: z.string().optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          userId: z.string(),
          username: z.string(),
          name: z.string(),
          unit: z.string().nullable(),
          unitName: z.string(),
          disabled: z.boolean(),
          holdings: z.array(
            z.strictObject({
              id: z.string(),
              role: z.string(),
              unit: z.string(),
              unitName: z.string(),
              fromDay: daySchema,
            }),
          ),
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { search, cursor, ...filter } }) => {
    const nameOf = (unit: string): string => unitOf(ctx.plan, unit)?.shortName ?? unit
    const { rows, next } = await listRoleHolders(ctx.database, {
      ...filter,
      day: dayOfInstant(ctx.clock.now()),
      units: unitsOrAll(ctx, 'role.read'),
      search: search === '' ? undefined : search,
      after: cursor,
    })
    return {
      rows: rows.map((row) => ({
        ...row,
        unitName: row.unit === null ? '' : nameOf(row.unit),
        holdings: row.holdings.map((held) => ({ ...held, unitName: nameOf(held.unit) })),
      })),
      ...(next !== null && { next }),
    }
  })
