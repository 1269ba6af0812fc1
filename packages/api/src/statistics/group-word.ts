import { unitOf, type WorkPlan } from '@zhaoshang/domain'
import type { Grouping } from './read-statistics.ts'

/** What a group is called; what the plan has no word for stands as it was written. */
export function groupWord(plan: WorkPlan, by: Grouping, value: string | null): string {
  if (value === null) return '未填'
  if (by === 'unit' || by === 'responsible') return unitOf(plan, value)?.name ?? value
  if (by === 'size') return plan.register.sizeClasses.find(({ id }) => id === value)?.name ?? value
  if (by === 'month') return value
  const terms = { industry: plan.industries, channel: plan.channels, region: plan.regions }[by]
  return terms.find(({ id }) => id === value)?.label ?? value
}

/** What the groups are told apart by. */
export const groupingWords: Readonly<Record<Grouping, string>> = {
  industry: '产业',
  unit: '填报单位',
  responsible: '责任单位',
  channel: '招商方式',
  region: '来源地',
  size: '投资规模',
  month: '进入本阶段月份',
}
