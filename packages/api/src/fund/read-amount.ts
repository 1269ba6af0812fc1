import {
  fieldSchema,
  moneySchema,
  readValue,
  type CellFault,
  type Money,
  type WorkPlan,
} from '@zhaoshang/domain'

/** An amount as a person typed it, read like the cells of a form: a bare number is 万元, 500万美元 says its own unit. */
export function readAmount(
  plan: WorkPlan,
  text: string,
): { readonly money: Money } | { readonly fault: CellFault } {
  const field = fieldSchema.parse({
    id: 'amount',
    entity: 'project',
    label: '金额',
    type: 'money',
    unit: '万元',
  })
  const read = readValue(plan, field, { kind: 'text', text }, { unit: '万元' })
  if (!read.ok) return { fault: read.refusal }
  const money = moneySchema.safeParse(read.value.value)
  return money.success ? { money: money.data } : { fault: { code: 'amount-unreadable', read: text } }
}
