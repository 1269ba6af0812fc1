import { write } from '@zhaoshang/db'
import { accept, dayOfInstant, fieldWithRole, stageOf, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { readTyped } from '../record/read-typed.ts'
import { createRecords } from '../record/write-record.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

/**
 * Registers a project by form. At the plan's first stage it begins here; at a
 * later one it is first seen there, a stock registration whose gates are not checked.
 */
export const create = permitted('project.edit')
  .input(
    z.strictObject({
      unit: z.string().max(100),
      stage: z.string().max(100),
      /** Text as typed, by field id. */
      values: z.record(z.string().max(100), z.string().max(10_000)),
    }),
  )
  .output(z.strictObject({ id: z.string(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { unit, stage, values: typed } }) => {
    const { plan, clock, database } = ctx
    assertMay(ctx, 'project.edit', { reportingUnit: unit })
    if (!unitOf(plan, unit)) throw new Refused({ code: 'not-found', what: 'unit' })
    if (!stageOf(plan, stage)) throw new Refused({ code: 'not-found', what: 'stage' })
    const name = fieldWithRole(plan, 'project', 'name')?.id
    const given = Object.entries(typed).filter(([id, text]) => text.trim() !== '' || id === name)
    const values = readTyped(plan, 'project', {
      stored: {},
      // A name that was left out is a fault at its field, like one that was left empty.
      typed: { ...(name !== undefined && { [name]: '' }), ...Object.fromEntries(given) },
      now: clock.now(),
    })
    const origin = plan.stages[0]?.id === stage ? ('moved' as const) : ('stock' as const)
    const place = { plan, unit, today: dayOfInstant(clock.now()) }
    const created = await write(database, writeContext(ctx, 'project.create'), async (w) => {
      const [id = ''] = await createRecords(w, 'project', place, [{ values, stage, origin }])
      return accept({ id, changeSet: w.changeSet })
    })
    return written(created)
  })
