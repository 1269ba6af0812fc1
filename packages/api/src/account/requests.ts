import { listAccountRequests } from '@zhaoshang/db'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { accountRequestSchema, requestKindSchema, requestStateSchema, requestView } from './request-view.ts'

/** What was asked for accounts of my units, newest first, with what became of it. */
export const requests = permitted('account.read')
  .input(
    z.strictObject({
      state: requestStateSchema.optional(),
      kind: requestKindSchema.optional(),
      unit: z.string().optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(accountRequestSchema),
      counts: z.partialRecord(requestStateSchema, z.int()),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { cursor, ...filter } }) => {
    const { rows, counts, more } = await listAccountRequests(ctx.database, {
      ...filter,
      units: unitsOrAll(ctx, 'account.read'),
      after: cursor === undefined ? undefined : readKeysetCursor(cursor),
    })
    const last = rows.at(-1)
    return {
      rows: rows.map((row) => requestView(ctx.plan, row)),
      counts,
      ...(more && last && { next: keysetCursor(last.createdAt, last.id) }),
    }
  })
