import { unsaid, type ProjectFilter, type WorkPlan } from '@zhaoshang/domain'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import type { Me, Statistics } from '../../../../trpc/types.ts'

export type Grouping = keyof Statistics['groups']

/** What a group is called; what the plan has no word for stands as it was written. */
export function groupWord(me: Me, by: Grouping, value: string | null): string {
  if (value === null) return '未填'
  if (by === 'unit' || by === 'responsible') return unitWord(me, value)
  if (by === 'size') return me.plan.register.sizeClasses.find(({ id }) => id === value)?.name ?? value
  if (by === 'month') return value
  return termsOf(me.plan, by).find(({ id }) => id === value)?.label ?? value
}

function termsOf(plan: WorkPlan, by: 'industry' | 'channel' | 'region') {
  return { industry: plan.industries, channel: plan.channels, region: plan.regions }[by]
}

/** The rows behind a figure of a group, as the list asks for them. */
export function groupFilter(by: Grouping, value: string | null): ProjectFilter {
  return { [by]: [value ?? unsaid] }
}
