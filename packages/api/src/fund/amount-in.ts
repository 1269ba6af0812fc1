import { readAmount, type Money, type WorkPlan } from '@zhaoshang/domain'
import { Refused } from '../refusal/refused.ts'

/** An amount that was typed into a field; one that cannot be read is refused there. */
export function amountIn(plan: WorkPlan, field: string, text: string): Money {
  const read = readAmount(plan, text)
  if (!read.ok) throw new Refused({ code: 'fields-invalid', faults: { [field]: read.refusal } })
  return read.value
}
