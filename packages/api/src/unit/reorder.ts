import { write, type Row } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'

/** Puts the units in another order, in one write; refused where somebody else has done so meanwhile. */
export const reorder = permitted('unit.edit')
  .input(
    z.strictObject({
      /** The order that the person saw, and the one that he made of it: the same codes. */
      was: z.array(z.string()).max(2000),
      codes: z.array(z.string()).max(2000),
    }),
  )
  .output(z.strictObject({ moved: z.int() }))
  .mutation(async ({ ctx, input: { was, codes } }) => {
    if (!mayEverywhere(ctx, 'unit.edit')) throw new Refused({ code: 'not-permitted', policy: 'unit.edit' })
    const done = await write(ctx.database, writeContext(ctx, 'unit.reorder'), async (w) => {
      const rows = await w.query<Pick<Row<'unit'>, 'code' | 'position' | 'version'>>(
        'select code, position, version from unit order by position, code for update',
      )
      const listed = rows.filter(({ code }) => was.includes(code))
      const same = listed.length === was.length && listed.every(({ code }, i) => code === was[i])
      if (!same || new Set(codes).size !== was.length || codes.some((code) => !was.includes(code)))
        throw new Refused({ code: 'stale' })
      // Units that are no more keep their place among the others.
      const next = [...codes]
      const order = rows.map((row) => (was.includes(row.code) ? next.shift() : row.code))
      const byCode = new Map(rows.map((row) => [row.code, row]))
      const moves = order.flatMap((code, position) => {
        const row = byCode.get(code ?? '')
        return row && row.position !== position
          ? [{ key: row.code, expectedVersion: row.version, patch: { position } }]
          : []
      })
      await w.updateMany('unit', moves)
      return accept({ moved: moves.length })
    })
    return written(done)
  })
