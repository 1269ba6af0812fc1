import {
  fieldOf,
  readValue,
  type CellFault,
  type Field,
  type FieldValue,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { Refused } from '../refusal/refused.ts'

/** One change for many projects: a field as a person typed it, something added to a text, or a field emptied. */
export const bulkChangeSchema = z.discriminatedUnion('does', [
  z.strictObject({
    does: z.literal('set'),
    field: z.string().max(100),
    text: z.string().trim().min(1).max(10_000),
  }),
  z.strictObject({
    does: z.literal('append'),
    field: z.string().max(100),
    text: z.string().trim().min(1).max(10_000),
  }),
  z.strictObject({ does: z.literal('clear'), field: z.string().max(100) }),
])
export type BulkChange = z.infer<typeof bulkChangeSchema>

/** A field that may be changed for many at once: a name tells one project from others, a contact is one person’s. */
export function isBulkField({ entity, role, sensitive }: Field): boolean {
  return entity === 'project' && role !== 'name' && !sensitive
}

export function bulkField(plan: WorkPlan, { field: id, does }: BulkChange): Field {
  const field = fieldOf(plan, id)
  if (!field || !isBulkField(field)) throw new Refused({ code: 'not-found', what: 'field' })
  if (does === 'append' && field.type !== 'text' && field.type !== 'long-text')
    throw new Refused({ code: 'not-found', what: 'text' })
  return field
}

export type Changed =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly fault: CellFault }

/** A project's values after the change, read like a cell of a form. */
export function changedValues(
  plan: WorkPlan,
  field: Field,
  change: BulkChange,
  values: Values,
  year: number,
): Changed {
  const { [field.id]: before, ...others } = values
  if (change.does === 'clear') return { ok: true, values: others }
  const text = change.does === 'append' ? appended(before, change.text) : change.text
  const read = readValue(plan, field, { kind: 'text', text }, { unit: field.unit, year })
  if (!read.ok) return { ok: false, fault: read.refusal }
  const { value } = read.value
  return { ok: true, values: value === null ? others : { ...others, [field.id]: value } }
}

/** Behind what stands there, parted as sentences are. */
function appended(before: FieldValue | undefined, text: string): string {
  if (typeof before !== 'string' || before === '') return text
  return /[。；;.!！?？\n]$/.test(before) ? `${before}${text}` : `${before}；${text}`
}
