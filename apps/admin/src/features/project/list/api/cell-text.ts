import {
  columnsOf,
  formatMoney,
  formatValue,
  termsOf,
  unitOf,
  yuanMoney,
  type FieldValue,
  type ProjectColumn,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { ProjectRow } from '../../../../trpc/types.ts'

/** Where the field says no unit. */
const usualUnit = '万元'

/** In what amounts of a column are shown; undefined where it holds none. */
export function unitOfColumn({ kind, field }: ProjectColumn): string | undefined {
  if (kind === 'yuan') return field?.unit ?? usualUnit
  if (kind === 'field' && (field?.type === 'money' || field?.type === 'quantity')) return field.unit
  return undefined
}

export function isNumeric({ kind, field }: ProjectColumn): boolean {
  return kind === 'yuan' || field?.type === 'money' || field?.type === 'quantity'
}

/** What a row holds in a column: of its head, or of the columns that were asked for. */
export function valueOf(row: ProjectRow, { id }: ProjectColumn): unknown {
  return id in row ? row[id as keyof ProjectRow] : row.values[id]
}

/** The text of a column's cells. */
export function cellTexts(plan: WorkPlan, column: ProjectColumn): (row: ProjectRow) => string {
  const say = sayer(plan, column)
  return (row) => {
    const value = valueOf(row, column)
    return value === undefined || value === null || value === '' ? '' : say(value)
  }
}

function sayer(plan: WorkPlan, column: ProjectColumn): (value: unknown) => string {
  const { kind, field } = column
  if (kind === 'yuan') return (value) => amountText(Number(value), column)
  if (kind === 'unit') return (value) => unitOf(plan, String(value))?.shortName ?? String(value)
  if (kind === 'instant') return (value) => String(value).slice(0, 10)
  if (kind === 'term') {
    const words = termWords(plan, column)
    return (value) => words.get(String(value)) ?? String(value)
  }
  if (kind === 'flags') {
    const words = new Map(plan.register.flags.map(({ id, name }) => [id, name]))
    return (value) =>
      Array.isArray(value) ? value.map((id) => words.get(String(id)) ?? String(id)).join('、') : ''
  }
  // A mask is shown as it is, whatever the field holds.
  if (kind === 'field' && field)
    return (value) =>
      column.sensitive
        ? String(value)
        : formatValue(plan, field, value as FieldValue, { unit: unitOfColumn(column) })
  return String
}

/** Whole yuan in the column's unit. */
export function amountText(yuan: number, column: ProjectColumn): string {
  return formatMoney(yuanMoney(yuan), unitOfColumn(column))
}

function termWords(plan: WorkPlan, { terms, field }: ProjectColumn): Map<string, string> {
  const named: readonly { id: string; name: string }[] =
    terms === 'stages'
      ? plan.stages
      : terms === 'statuses'
        ? plan.statuses
        : terms === 'sizeClasses'
          ? plan.register.sizeClasses
          : []
  const labelled = [
    ...(terms === 'industries' || terms === 'channels' || terms === 'regions' ? plan[terms] : []),
    ...(field ? termsOf(plan, field) : []),
  ]
  return new Map([
    ...named.map(({ id, name }): [string, string] => [id, name]),
    ...labelled.map(({ id, label }): [string, string] => [id, label]),
  ])
}

/** Columns that a list shows where nobody chose: those of the plan's list, or what everybody asks first. */
export function defaultColumns(plan: WorkPlan, list: string | undefined): string[] {
  const known = columnsOf(plan)
  const asked = plan.lists.find(({ id }) => id === list)?.columns.flatMap(({ fields }) => fields) ?? []
  const own = asked.flatMap((id) => known.find(({ field }) => field?.id === id)?.id ?? [])
  if (own.length > 0) return [...new Set(['name', 'stage', ...own, 'latestProgressDay'])]
  return usual.filter((id) => known.some((column) => column.id === id))
}

const usual = [
  'name',
  'stage',
  'investmentYuan',
  'latestProgress',
  'latestProgressDay',
  'industry',
  'investor',
  'reportingUnit',
  'responsibleUnit',
  'placeUnit',
  'stageDay',
  'number',
]

/** Wide enough for what usually stands there, in pixels. */
export function defaultWidth({ id, kind, field, label }: ProjectColumn): number {
  if (id === 'name') return 240
  if (id === 'latestProgress') return 280
  if (kind === 'day' || kind === 'instant') return 116
  if (kind === 'flags') return 132
  if (field?.type === 'long-text') return 240
  if (isNumeric({ id, kind, label, sortable: false, sensitive: false, ...(field && { field }) }))
    return Math.max(104, label.length * 14 + 72)
  if (kind === 'unit' || kind === 'term') return 112
  return 140
}
