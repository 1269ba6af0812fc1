import type { RawCell } from '../../form/form-reading.ts'
import { indexOfPlan } from '../../plan/plan-index.ts'
import type { WorkPlan } from '../../plan/work-plan.ts'
import type { Field } from '../field.ts'
import { cellText, meansEmpty, plainForm } from './cell-text.ts'
import { readChoice } from './read-choice.ts'
import { readCreditCode } from './read-credit-code.ts'
import { readDate } from './read-date.ts'
import { readMoney } from './read-money.ts'
import { readPhone } from './read-phone.ts'
import { readQuantity } from './read-quantity.ts'
import { readText } from './read-text.ts'
import { readTimeSpan } from './read-time-span.ts'
import { readUnit } from './read-unit.ts'
import { readYesNo } from './read-yes-no.ts'
import { fault, taken, type ReadContext, type ReadResult } from './read.ts'

/**
 * What a cell says in a field. An empty cell is the value null; a sign for
 * "nothing" (`/`, 无, 待定) too, with a note. A cell that cannot be taken as it
 * is gives a {@link CellFault} with what stood there.
 *
 * @example readValue(plan, investment, { kind: 'text', text: '6.5亿' }, { unit: '万元' }) // 650,000,000.00 yuan
 */
export function readValue(plan: WorkPlan, field: Field, raw: RawCell, context: ReadContext = {}): ReadResult {
  if (raw.kind === 'empty') return taken(null)
  if (raw.kind === 'error' || (raw.kind === 'number' && !Number.isFinite(raw.number)))
    return fault('cell-error', cellText(raw))
  if (field.type === 'text' || field.type === 'long-text') return readText(field, raw)
  if (raw.kind === 'text') {
    const plain = plainForm(raw.text)
    if (plain === '') return taken(null)
    if (meansEmpty(plain) && !hasOwnWord(plan, field, raw.text)) return taken(null, 'taken-as-empty')
  }
  switch (field.type) {
    case 'money':
      return readMoney(field, raw, context, plan.rates)
    case 'quantity':
      return readQuantity(field, raw, context)
    case 'date':
      return readDate(raw, context)
    case 'time-span':
      return readTimeSpan(raw, context)
    case 'choice':
      return readChoice(field, raw, indexOfPlan(plan).terms(field))
    case 'unit':
    case 'units':
      return readUnit(field, raw, indexOfPlan(plan).units)
    case 'phone':
      return readPhone(field, raw)
    case 'yes-no':
      return readYesNo(raw)
    case 'credit-code':
      return readCreditCode(raw)
  }
}

/** 无 in a yes-no field is an answer, and so it is where the vocabulary has the word. */
function hasOwnWord(plan: WorkPlan, field: Field, text: string): boolean {
  if (field.type === 'yes-no') return /^(无|没有)$/.test(text.trim())
  return field.type === 'choice' && indexOfPlan(plan).terms(field).find(text) !== undefined
}
