import { recordsById, write } from '@zhaoshang/db'
import { accept, dayOfInstant, entitySchema, fieldOf, maskSensitive, valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { readTyped } from './read-typed.ts'
import { changeRecords } from './write-record.ts'

/** Changes fields of a record: text as a person typed it, read like the cells of a form; null clears the field. */
export const update = permitted('project.edit')
  .input(
    z.strictObject({
      entity: entitySchema,
      id: z.string(),
      version: z.int(),
      values: z.record(z.string(), z.string().max(10_000).nullable()),
    }),
  )
  .output(z.strictObject({ version: z.int(), values: valuesSchema, changeSet: z.string() }))
  .mutation(async ({ ctx, input: { entity, id, version, values: typed } }) => {
    const { database, plan, clock } = ctx
    const [record] = await recordsById(database, entity, [id], { sensitive: true })
    if (!record) throw new Refused({ code: 'not-found', what: entity })
    const whose = { reportingUnit: record.reportingUnit }
    assertMay(ctx, 'project.edit', whose)
    if (record.version !== version) throw new Refused({ code: 'stale', version: record.version })

    const today = dayOfInstant(clock.now())
    if (Object.keys(typed).some((id) => fieldOf(plan, id)?.sensitive)) assertMay(ctx, 'contact.read', whose)
    const values = readTyped(plan, entity, {
      stored: { ...record.values, ...record.sensitive },
      typed,
      now: clock.now(),
    })

    const saved = await write(database, writeContext(ctx, `${entity}.update`), async (w) =>
      accept({
        changeSet: w.changeSet,
        versions: await changeRecords(w, entity, { plan, unit: record.reportingUnit, today }, [
          { before: record, values },
        ]),
      }),
    )
    const hidden = new Set(plan.fields.filter((field) => field.sensitive).map((field) => field.id))
    const shown = may(ctx, 'contact.read', whose)
      ? values
      : Object.fromEntries(Object.entries(values).filter(([key]) => !hidden.has(key)))
    const { changeSet, versions } = written(saved)
    return { version: versions.get(id) ?? version, values: maskSensitive(plan, shown), changeSet }
  })
