import type { Field, FieldRole, FieldType } from '../field/field.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/**
 * How a column's cells are read: `term` by the plan's vocabulary (stages,
 * statuses, industries…), `unit` by the plan's units or as written, `yuan`
 * whole yuan, `flags` ids of the plan's flags, `instant` a moment, `field` as
 * the field of that column says.
 */
export type ProjectColumnKind = 'text' | 'term' | 'unit' | 'yuan' | 'day' | 'instant' | 'flags' | 'field'

/** A column that a list of projects can show and be sorted by. */
export type ProjectColumn = {
  /** Of the project's own columns its property, of a field of the plan `values.` and the field's id. */
  readonly id: string
  readonly label: string
  readonly kind: ProjectColumnKind
  /** The plan's field behind it, where there is one: its options, unit and decimals. */
  readonly field?: Field
  /** Which part of the plan its terms stand in. */
  readonly terms?: 'stages' | 'statuses' | 'industries' | 'channels' | 'regions' | 'sizeClasses'
  readonly sortable: boolean
  /** Shown masked, and only to those who may see it. */
  readonly sensitive: boolean
}

type OwnColumn = Pick<ProjectColumn, 'id' | 'label' | 'kind' | 'terms'> & { readonly role?: FieldRole }

/** The project's own columns; where the plan has a field that plays the part, it says what the column is called. */
const own: readonly OwnColumn[] = [
  { id: 'number', label: '项目编号', kind: 'text' },
  { id: 'name', label: '项目名称', kind: 'text', role: 'name' },
  { id: 'stage', label: '阶段', kind: 'term', terms: 'stages' },
  { id: 'status', label: '状态', kind: 'term', terms: 'statuses' },
  { id: 'flags', label: '标记', kind: 'flags' },
  { id: 'investor', label: '投资方', kind: 'text', role: 'investor' },
  { id: 'industry', label: '产业', kind: 'term', terms: 'industries', role: 'industry' },
  { id: 'investmentYuan', label: '总投资', kind: 'yuan', role: 'investment' },
  { id: 'reportingUnit', label: '填报单位', kind: 'unit' },
  { id: 'responsibleUnit', label: '责任单位', kind: 'unit', role: 'responsible-unit' },
  { id: 'placeUnit', label: '落地区域', kind: 'unit', role: 'place' },
  { id: 'channel', label: '招商方式', kind: 'term', terms: 'channels', role: 'channel' },
  { id: 'region', label: '来源地', kind: 'term', terms: 'regions', role: 'origin' },
  { id: 'sizeClass', label: '投资规模', kind: 'term', terms: 'sizeClasses' },
  { id: 'fixedYuan', label: '固定资产投资', kind: 'yuan', role: 'fixed-investment' },
  { id: 'fundsYuan', label: '累计到位资金', kind: 'yuan', role: 'funds-total' },
  { id: 'fundsYearYuan', label: '当年到位资金', kind: 'yuan', role: 'funds-this-year' },
  { id: 'stageDay', label: '进入本阶段日期', kind: 'day' },
  { id: 'reviewDay', label: '审核通过日期', kind: 'day' },
  { id: 'latestProgress', label: '最新进展', kind: 'text', role: 'progress' },
  { id: 'latestProgressDay', label: '进展日期', kind: 'day' },
  { id: 'company', label: '注册公司', kind: 'text', role: 'company' },
  { id: 'creditCode', label: '统一社会信用代码', kind: 'text', role: 'credit-code' },
  { id: 'ownerPerson', label: '项目专员', kind: 'text' },
  { id: 'firstReporter', label: '首报单位', kind: 'unit' },
  { id: 'createdAt', label: '登记时间', kind: 'instant' },
  { id: 'updatedAt', label: '更新时间', kind: 'instant' },
]

const sortableTypes: ReadonlySet<FieldType> = new Set([
  'text',
  'money',
  'quantity',
  'date',
  'time-span',
  'choice',
  'unit',
  'yes-no',
])

const columns = new WeakMap<WorkPlan, readonly ProjectColumn[]>()

/**
 * Every column that a list of projects can show: the project's own, then the
 * plan's fields that are not among them, in the plan's order. Nothing sensitive
 * sorts: an order would tell what the mask hides.
 *
 * @example columnsOf(jizhou)[0]?.id // 'number'
 */
export function columnsOf(plan: WorkPlan): readonly ProjectColumn[] {
  const known = columns.get(plan) ?? [...ownColumns(plan), ...fieldColumns(plan)]
  columns.set(plan, known)
  return known
}

function ownColumns(plan: WorkPlan): ProjectColumn[] {
  return own.map(({ role, ...column }) => {
    const field = role && indexOfPlan(plan).withRole('project', role)
    return {
      ...column,
      ...(field && { label: field.label, field }),
      sortable: column.kind !== 'flags',
      sensitive: false,
    }
  })
}

function fieldColumns(plan: WorkPlan): ProjectColumn[] {
  const taken = new Set(own.map(({ role }) => role))
  return plan.fields
    .filter(({ entity, role }) => entity === 'project' && (role === undefined || !taken.has(role)))
    .map((field) => ({
      id: `values.${field.id}`,
      label: field.label,
      kind: 'field',
      field,
      sortable: !field.sensitive && sortableTypes.has(field.type),
      sensitive: field.sensitive,
    }))
}

/**
 * The column with an id; an unknown one is undefined, never a guess.
 *
 * @example columnOf(jizhou, 'values.nowhere') // undefined
 */
export function columnOf(plan: WorkPlan, id: string): ProjectColumn | undefined {
  return columnsOf(plan).find((column) => column.id === id)
}
