import { recordsById, write } from '@zhaoshang/db'
import {
  accept,
  dayOfInstant,
  entitySchema,
  fieldOf,
  isMask,
  maskSensitive,
  readValue,
  valuesSchema,
  type CellFault,
  type FieldValue,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
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
  .output(z.strictObject({ version: z.int(), values: valuesSchema }))
  .mutation(async ({ ctx, input: { entity, id, version, values: typed } }) => {
    const { database, plan, clock } = ctx
    const [record] = await recordsById(database, entity, [id], { sensitive: true })
    if (!record) throw new Refused({ code: 'not-found', what: entity })
    const whose = { reportingUnit: record.reportingUnit }
    assertMay(ctx, 'project.edit', whose)
    if (record.version !== version) throw new Refused({ code: 'stale', version: record.version })

    const values: Record<string, FieldValue> = { ...record.values, ...record.sensitive }
    const faults: Record<string, CellFault> = {}
    const today = dayOfInstant(clock.now())
    for (const [fieldId, text] of Object.entries(typed)) {
      const field = fieldOf(plan, fieldId)
      if (field?.entity !== entity) throw new Refused({ code: 'not-found', what: 'field' })
      if (field.sensitive) assertMay(ctx, 'contact.read', whose)
      // A masked value comes back from a cell that was never shown: it must not replace what is stored.
      if (field.sensitive && text !== null && isMask(text)) continue
      const read =
        text === null
          ? accept({ value: null })
          : readValue(
              plan,
              field,
              { kind: 'text', text },
              { unit: field.unit, year: Number(today.slice(0, 4)) },
            )
      if (!read.ok) faults[fieldId] = read.refusal
      else if (read.value.value === null && field.role === 'name')
        faults[fieldId] = { code: 'name-empty', read: text ?? '' }
      else if (read.value.value === null) delete values[fieldId]
      else values[fieldId] = read.value.value
    }
    if (Object.keys(faults).length > 0) throw new Refused({ code: 'fields-invalid', faults })

    const saved = await write(database, writeContext(ctx, `${entity}.update`), async (w) =>
      accept(
        await changeRecords(w, entity, { plan, unit: record.reportingUnit, today }, [
          { before: record, values },
        ]),
      ),
    )
    const hidden = new Set(plan.fields.filter((field) => field.sensitive).map((field) => field.id))
    const shown = may(ctx, 'contact.read', whose)
      ? values
      : Object.fromEntries(Object.entries(values).filter(([key]) => !hidden.has(key)))
    return { version: written(saved).get(id) ?? version, values: maskSensitive(plan, shown) }
  })
