import {
  accept,
  dayOfInstant,
  fieldOf,
  isMask,
  readValue,
  type CellFault,
  type Entity,
  type FieldValue,
  type Instant,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import { Refused } from '../refusal/refused.ts'

/** Text as a person typed it, by field id; null clears the field. */
export type Typed = Readonly<Record<string, string | null>>

/**
 * Lays what somebody typed over stored values, read like the cells of a form.
 * What cannot be read is refused with its fault at the field.
 */
export function readTyped(
  plan: WorkPlan,
  entity: Entity,
  { stored, typed, now }: { stored: Values; typed: Typed; now: Instant },
): Values {
  const values: Record<string, FieldValue> = { ...stored }
  const faults: Record<string, CellFault> = {}
  const year = Number(dayOfInstant(now).slice(0, 4))
  for (const [fieldId, text] of Object.entries(typed)) {
    const field = fieldOf(plan, fieldId)
    if (field?.entity !== entity) throw new Refused({ code: 'not-found', what: 'field' })
    // A masked value comes back from a cell that was never shown: it must not replace what is stored.
    if (field.sensitive && text !== null && isMask(text)) continue
    const read =
      text === null
        ? accept({ value: null })
        : readValue(plan, field, { kind: 'text', text }, { unit: field.unit, year })
    if (!read.ok) faults[fieldId] = read.refusal
    else if (read.value.value === null && field.role === 'name')
      faults[fieldId] = { code: 'name-empty', read: text ?? '' }
    else if (read.value.value === null) delete values[fieldId]
    else values[fieldId] = read.value.value
  }
  if (Object.keys(faults).length > 0) throw new Refused({ code: 'fields-invalid', faults })
  return values
}
