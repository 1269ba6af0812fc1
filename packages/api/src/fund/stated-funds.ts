import { fieldWithRole, type Money, type StatedFunds, type Values, type WorkPlan } from '@zhaoshang/domain'

/** What the register's fields say of a project's funds; a plan without such fields says nothing. */
export function statedFunds(plan: WorkPlan, values: Values): StatedFunds {
  const money = (role: 'funds-this-year' | 'funds-total'): Money | undefined => {
    const value = values[fieldWithRole(plan, 'project', role)?.id ?? '']
    return typeof value === 'object' && !Array.isArray(value) ? value : undefined
  }
  return { year: money('funds-this-year'), total: money('funds-total') }
}

/** The values with the funds' fields said anew; what the plan has no field for is left out. */
export function withStatedFunds(plan: WorkPlan, values: Values, stated: StatedFunds): Values {
  const said: [string, Money | undefined][] = [
    [fieldWithRole(plan, 'project', 'funds-this-year')?.id ?? '', stated.year],
    [fieldWithRole(plan, 'project', 'funds-total')?.id ?? '', stated.total],
  ]
  const own = said.filter(([id]) => id !== '')
  const others = Object.entries(values).filter(([id]) => !own.some(([field]) => field === id))
  return Object.fromEntries([...others, ...own.flatMap(([id, value]) => (value ? [[id, value]] : []))])
}
