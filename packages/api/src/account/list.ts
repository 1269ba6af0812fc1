import { listAccounts } from '@zhaoshang/db'
import { instantSchema, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'

const stateSchema = z.enum(['active', 'disabled', 'locked', 'never', 'unused'])

/** Accounts of my units by username, with how many stand how. */
export const list = permitted('account.read')
  .input(
    z.strictObject({
      search: z.string().trim().max(60).optional(),
      unit: z.string().optional(),
      state: stateSchema.optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          version: z.int(),
          username: z.string(),
          name: z.string(),
          unit: z.string().nullable(),
          unitName: z.string(),
          disabled: z.boolean(),
          reason: z.string().nullable(),
          locked: z.boolean(),
          unused: z.boolean(),
          createdAt: instantSchema,
          lastSignInAt: instantSchema.nullable(),
          personId: z.string().nullable(),
        }),
      ),
      counts: z.record(z.enum([...stateSchema.options, 'all']), z.int()),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { search, cursor, ...filter } }) => {
    const { rows, counts, next } = await listAccounts(ctx.database, {
      ...filter,
      units: unitsOrAll(ctx, 'account.read'),
      search: search === '' ? undefined : search,
      lockOut: { attempts: ctx.settings['lockOut.attempts'], minutes: ctx.settings['lockOut.minutes'] },
      after: cursor,
    })
    return {
      rows: rows.map((row) => ({
        ...row,
        unitName: row.unit === null ? '' : (unitOf(ctx.plan, row.unit)?.shortName ?? row.unit),
      })),
      counts,
      ...(next !== null && { next }),
    }
  })
