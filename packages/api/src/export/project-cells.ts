import type { StreamedProject } from '@zhaoshang/db'
import type { ViewCell } from '@zhaoshang/documents'
import {
  formatQuantity,
  formatValue,
  isDay,
  maskValue,
  parseMoneyUnit,
  type Field,
  type FieldValue,
  type ProjectColumn,
  type WorkPlan,
} from '@zhaoshang/domain'

/** How much of a contact somebody may take out of one project. */
export type ContactSight = 'clear' | 'masked' | 'none'

export interface ExportedColumn {
  /** With the unit: 总投资（万元）. */
  readonly heading: string
  /** In characters. */
  readonly width: number
  cellOf(project: StreamedProject, sight: ContactSight): ViewCell
}

/** Columns of a list of projects as they stand in a file. */
export function exportedColumns(plan: WorkPlan, columns: readonly ProjectColumn[]): ExportedColumn[] {
  return columns.map((column) => {
    const unit = shownUnit(column)
    return {
      heading: unit === undefined ? column.label : `${column.label}（${unit}）`,
      width: widthOf(column),
      cellOf: cellMaker(plan, column),
    }
  })
}

type CellMaker = ExportedColumn['cellOf']

function cellMaker(plan: WorkPlan, column: ProjectColumn): CellMaker {
  const { id, field } = column
  switch (column.kind) {
    case 'yuan': {
      const yuanPer = parseMoneyUnit(shownUnit(column) ?? '')?.factor ?? 1
      return (project) => {
        const yuan = own(project, id)
        return typeof yuan === 'number' ? { number: String(yuan / yuanPer) } : undefined
      }
    }
    case 'term':
      return sameCells(id, termsOfColumn(plan, column))
    case 'unit':
      return sameCells(id, new Map(plan.units.map((unit) => [unit.code, unit.name])))
    case 'day':
      return (project) => {
        const day = own(project, id)
        return typeof day === 'string' ? (isDay(day) ? { day } : { text: day }) : undefined
      }
    case 'flags': {
      const names = new Map(plan.register.flags.map((flag) => [flag.id, flag.name]))
      return ({ flags = [] }) =>
        flags.length === 0 ? undefined : { text: flags.map((flag) => names.get(flag) ?? flag).join('、') }
    }
    case 'text':
    case 'instant':
      return (project) => textCell(own(project, id), (text) => text)
    case 'field':
      return field ? fieldCell(plan, field) : () => undefined
  }
}

/** The words of a plan are few: one cell for each of them, whichever row it stands in. */
function sameCells(id: string, words: ReadonlyMap<string, string>): CellMaker {
  const cells = new Map([...words].map(([code, text]): [string, ViewCell] => [code, { text }]))
  return (project) => {
    const code = own(project, id)
    return (typeof code === 'string' ? cells.get(code) : undefined) ?? textCell(code, (text) => text)
  }
}

function own(project: StreamedProject, property: string): unknown {
  return project[property as keyof StreamedProject]
}

function textCell(value: unknown, shown: (text: string) => string): ViewCell {
  return typeof value === 'string' && value !== '' ? { text: shown(value) } : undefined
}

function fieldCell(plan: WorkPlan, field: Field): CellMaker {
  return ({ values, sensitive }, sight) => {
    if (!field.sensitive) return valueCell(plan, field, values[field.id])
    const value = sight === 'none' ? undefined : sensitive[field.id]
    if (value === undefined) return undefined
    if (sight === 'clear') return valueCell(plan, field, value)
    const masked = maskValue(field, value)
    return masked === undefined ? undefined : { text: masked }
  }
}

function valueCell(plan: WorkPlan, field: Field, value: FieldValue | undefined): ViewCell {
  if (value === undefined) return undefined
  if (field.type === 'money' && typeof value === 'object' && !Array.isArray(value)) {
    const scale = parseMoneyUnit(field.unit ?? '元')
    // An amount in another currency stays text with its unit, as in the forms.
    if (scale?.currency === value.currency)
      return { number: formatValue(plan, field, value).replaceAll(',', '') }
  }
  if (field.type === 'quantity' && typeof value === 'number')
    return { number: formatQuantity(value, field, undefined).replaceAll(',', '') }
  if (field.type === 'date' && typeof value === 'string' && isDay(value)) return { day: value }
  const text = formatValue(plan, field, value)
  return text === '' ? undefined : { text }
}

function termsOfColumn(plan: WorkPlan, { terms }: ProjectColumn): ReadonlyMap<string, string> {
  switch (terms) {
    case 'stages':
    case 'statuses':
      return new Map(plan[terms].map(({ id, name }) => [id, name]))
    case 'sizeClasses':
      return new Map(plan.register.sizeClasses.map(({ id, name }) => [id, name]))
    case 'industries':
    case 'channels':
    case 'regions':
      return new Map(plan[terms].map(({ id, label }) => [id, label]))
    default:
      return new Map()
  }
}

/** Amounts stand in the unit of the plan's field, or in 万元 where none stands behind the column. */
function shownUnit({ kind, field }: ProjectColumn): string | undefined {
  if (kind === 'yuan') return parseMoneyUnit(field?.unit ?? '')?.currency === 'CNY' ? field?.unit : '万元'
  return kind === 'field' && (field?.type === 'money' || field?.type === 'quantity') ? field.unit : undefined
}

function widthOf({ kind, field, label }: ProjectColumn): number {
  const wide = field?.type === 'long-text' || field?.role === 'name' || field?.role === 'progress'
  if (wide) return 32
  if (kind === 'yuan' || field?.type === 'money' || field?.type === 'quantity') return 13
  if (kind === 'day' || field?.type === 'date') return 12
  return Math.max(14, label.length * 2 + 2)
}
