import type { RawCell } from '../../form/form-reading.ts'
import { cleanText } from '../../text/clean-text.ts'
import type { WorkPlan } from '../../plan/work-plan.ts'
import type { Field } from '../field.ts'
import { cellText } from './cell-text.ts'
import { readValue } from './read-value.ts'
import type { ReadContext, ReadResult } from './read.ts'

/** What one field got of a cell that holds several. */
export type CompositePart = { field: Field; read: string; result: ReadResult }

const phoneLike = /\+?\(?\d[\d\s().-]{4,}\d(?:\s*转\s*\d+)?/

/**
 * A column that joins fields: contact and phone (王经理 13800000001), area and
 * plant (168亩/3万㎡), date and source. A field for which nothing is left reads
 * as empty. With one field this is `readValue`.
 *
 * @example readComposite(plan, [contactName, contactPhone], cell('王某 13800000000'), context).map((part) => part.field.id) // both fields
 */
export function readComposite(
  plan: WorkPlan,
  fields: readonly Field[],
  raw: RawCell,
  context: ReadContext = {},
): CompositePart[] {
  const [first, second] = fields
  if (!first) return []
  if (!second) return [{ field: first, read: cellText(raw), result: readValue(plan, first, raw, context) }]
  const part = (field: Field, text: string): CompositePart => ({
    field,
    read: text,
    result: readValue(plan, field, textCell(text), context),
  })
  if (raw.kind === 'empty' || raw.kind === 'error')
    return fields.map((field) => ({
      field,
      read: cellText(raw),
      result: readValue(plan, field, raw, context),
    }))

  const phone = fields.find((field) => field.type === 'phone')
  const other = fields.find((field) => field !== phone)
  if (phone && other) {
    const text = cleanText(cellText(raw)).normalize('NFKC')
    const found = phoneLike.exec(text)
    const rest = (
      found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text
    ).replace(/(电话|手机|联系方式|tel)\s*:?|[:,;/、，；()]/gi, ' ')
    return fields.map((field) =>
      field === phone ? part(phone, found?.[0] ?? '') : part(other, cleanText(rest)),
    )
  }
  return splitByTrial(plan, first, second, raw, context, part)
}

/** The first cut at which both fields understand their half; else the whole goes to the first field that understands it. */
function splitByTrial(
  plan: WorkPlan,
  first: Field,
  second: Field,
  raw: RawCell,
  context: ReadContext,
  part: (field: Field, text: string) => CompositePart,
): CompositePart[] {
  const text = cellText(raw)
  for (const cut of text.matchAll(/[/／、，,;；\n]|\s+/g)) {
    const halves = [
      part(first, text.slice(0, cut.index).trim()),
      part(second, text.slice(cut.index + cut[0].length).trim()),
    ]
    if (halves.every((half) => half.read !== '' && half.result.ok)) return halves
  }
  const whole = { field: first, read: text, result: readValue(plan, first, raw, context) }
  if (whole.result.ok) return [whole, part(second, '')]
  const other = { field: second, read: text, result: readValue(plan, second, raw, context) }
  return other.result.ok ? [part(first, ''), other] : [whole, part(second, '')]
}

function textCell(text: string): RawCell {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text }
}
