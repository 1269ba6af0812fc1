import { fieldsFor, recordFacts, type Field, type FieldType, type WorkPlan } from '@zhaoshang/domain'
import type { ProjectView } from '../../../trpc/types.ts'

export interface FactGroup {
  readonly id: string
  readonly title: string
  readonly fields: readonly Field[]
}

type GroupId = 'who' | 'amounts' | 'days' | 'words' | 'contacts'

const titles: Readonly<Record<GroupId, string>> = {
  who: '基本情况',
  amounts: '投资与规模',
  days: '时间节点',
  words: '内容与进展',
  contacts: '对方联系人',
}

/** Which group a type of field stands in: a plan may call its fields as it likes, and add any. */
const groupOf = {
  text: 'who',
  choice: 'who',
  unit: 'who',
  units: 'who',
  phone: 'who',
  'yes-no': 'who',
  'credit-code': 'who',
  money: 'amounts',
  quantity: 'amounts',
  date: 'days',
  'time-span': 'days',
  'long-text': 'words',
} as const satisfies Record<FieldType, GroupId>

/** The fields that the project is asked for, in groups, in the plan's order. */
export function factGroups(
  plan: WorkPlan,
  project: Pick<ProjectView, 'values' | 'stage' | 'status' | 'reportingUnit' | 'name'>,
): FactGroup[] {
  const asked = fieldsFor(plan, 'project', recordFacts(plan, project))
  return (Object.keys(titles) as GroupId[])
    .map((id) => ({
      id,
      title: titles[id],
      fields: asked.filter((field) => (field.sensitive ? 'contacts' : groupOf[field.type]) === id),
    }))
    .filter(({ fields }) => fields.length > 0)
}
