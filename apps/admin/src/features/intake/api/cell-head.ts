import { type Field, fieldOf, listOf, type Preview, type PreviewCell, type WorkPlan } from '@zhaoshang/domain'
import { listFields } from '../../../plan/list-columns.ts'

/** What stands before a cell: the list's heading for it, and the unit in which the file's column counts. */
export interface CellHead {
  readonly heading: string
  readonly unit?: string
  readonly field?: Field
}

export function cellHead(plan: WorkPlan, preview: Preview, cell: PreviewCell): CellHead {
  const list = listOf(plan, preview.list)
  const field = fieldOf(plan, cell.field)
  const column = list && listFields(plan, list).find((each) => each.field.id === cell.field)
  const numeric = field?.type === 'money' || field?.type === 'quantity'
  const unit = numeric
    ? (preview.columns.find(({ index }) => index === cell.column)?.unit ?? field.unit)
    : undefined
  return {
    heading: column?.heading ?? field?.label ?? cell.field,
    ...(unit === undefined ? {} : { unit }),
    ...(field === undefined ? {} : { field }),
  }
}

/** A shown value with its unit, unless it names one itself (300万美元 in a column of 万元). */
export function withUnit(shown: string, unit: string | undefined): string {
  return unit !== undefined && /^-?[\d,]+(\.\d+)?$/.test(shown) ? `${shown}${unit}` : shown
}
