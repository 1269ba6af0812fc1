import { write } from '@zhaoshang/db'
import { matchReading } from '@zhaoshang/documents'
import { accept, fieldOf, listOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertOpen } from './assert-open.ts'
import { intakeViewSchema } from './intake-view.ts'
import { correctionsOf, listsOf, loadIntake } from './load-intake.ts'
import { intakeViewOf } from './view-of.ts'

/**
 * Adds to what the person changed on the screen: a column's field, a cell's
 * text, rows left out (the whole set), the list. `unset` takes back a cell or
 * column that was changed before.
 */
export const correct = permitted('return.fill')
  .input(
    z.strictObject({
      id: z.string(),
      version: z.int(),
      columns: z.record(z.string(), z.array(z.string()).min(1).max(2).nullable()).optional(),
      cells: z.record(z.string(), z.string().max(10_000).nullable()).optional(),
      leftOutRows: z.array(z.int()).optional(),
      list: z.string().optional(),
      unset: z
        .strictObject({ columns: z.array(z.string()).default([]), cells: z.array(z.string()).default([]) })
        .optional(),
    }),
  )
  .output(intakeViewSchema)
  .mutation(async ({ ctx, input }) => {
    const loaded = await loadIntake(ctx, input.id)
    const { session, found } = loaded
    assertOpen(loaded, input.version)
    const candidate = input.list ?? session.list
    const list = candidate === null ? undefined : listOf(ctx.plan, candidate)
    const fitting = listsOf(ctx, found).some(({ id }) => id === candidate)
    if (input.list !== undefined && (!list || !fitting))
      throw new Refused({ code: 'not-found', what: 'list' })
    const fields = Object.values(input.columns ?? {}).flatMap((target) => target ?? [])
    if (fields.some((id) => fieldOf(ctx.plan, id)?.entity !== list?.entity))
      throw new Refused({ code: 'not-found', what: 'field' })

    // Another list has other columns and fields: what was matched and typed for the one before is dropped.
    const otherList = list !== undefined && list.id !== session.list
    const was = otherList ? { columns: {}, cells: {}, leftOutRows: [] } : correctionsOf(session)
    const patch = {
      list: list?.id ?? null,
      ...(otherList && {
        reading: { ...session.reading, columns: matchReading(ctx.plan, list, session.reading) },
      }),
      mapping: without({ ...was.columns, ...input.columns }, input.unset?.columns),
      edits: without({ ...was.cells, ...input.cells }, input.unset?.cells),
      leftOut: input.leftOutRows ?? was.leftOutRows,
    }
    const saved = await write(ctx.database, writeContext(ctx, 'intake.correct'), async (w) =>
      accept(await w.update('importSession', session.id, input.version, patch)),
    )
    return intakeViewOf(ctx, { session: written(saved), found, list: list ?? null })
  })

function without<T>(record: Record<string, T>, keys: readonly string[] = []): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}
