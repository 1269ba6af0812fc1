import { fieldSchema } from '../field/field.ts'
import { readValue } from '../field/read/read-value.ts'
import type { CellFault } from '../intake/cell-fault.ts'
import { moneySchema, type Money } from '../money/money.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { accept, refuse, type Result } from '../result/result.ts'

const field = fieldSchema.parse({
  id: 'amount',
  entity: 'project',
  label: '金额',
  type: 'money',
  unit: '万元',
})

/**
 * An amount as a person types it, read like the cells of a form: a bare number
 * is 万元, other units and currencies say so themselves.
 *
 * @example readAmount(plan, '500万美元') // accepted: 50,000,000 cents, in yuan at the plan's rate
 */
export function readAmount(plan: WorkPlan, text: string): Result<Money, CellFault> {
  const read = readValue(plan, field, { kind: 'text', text }, { unit: '万元' })
  if (!read.ok) return read
  const money = moneySchema.safeParse(read.value.value)
  return money.success ? accept(money.data) : refuse({ code: 'amount-unreadable', read: text })
}
