import { fieldOf, type List, type Values, type WorkPlan } from '@zhaoshang/domain'

/**
 * Values with sensitive ones made unrecognisable: 138****0001, 王**.
 * What is no text at all is left out.
 */
export function maskValues(plan: WorkPlan, list: List, values: Values): Values {
  const masked = { ...values }
  for (const id of list.columns.flatMap((column) => column.fields)) {
    const field = fieldOf(plan, id)
    const value = masked[id]
    if (!field?.sensitive || value === undefined) continue
    if (typeof value !== 'string') delete masked[id]
    else masked[id] = field.type === 'phone' ? maskPhone(value) : `${[...value][0] ?? ''}**`
  }
  return masked
}

function maskPhone(phone: string): string {
  return phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****'
}
