import type { FormReading, List, ReadColumn, WorkPlan } from '@zhaoshang/domain'
import { headingNames } from './heading-names.ts'
import { matchColumns } from './match-columns.ts'

/**
 * The columns of a form that was read, matched anew for a list that a person
 * named: what was recognised for another list, or for none, is forgotten.
 * A unit that the form's own unit line gave to a column stays with it.
 *
 * @example matchReading(plan, landed, reading).filter((column) => column.target !== null)
 */
export function matchReading(plan: WorkPlan, list: List, reading: FormReading): ReadColumn[] {
  const headings = reading.columns.map(({ index, heading }) => ({ index, parts: heading.split('／') }))
  const sample = reading.rows.slice(0, 20).map(({ cells }) => cells)
  const { columns } = matchColumns(plan, list, headingNames(plan, list), headings, sample)
  return columns.map((column, i): ReadColumn => {
    const before = reading.columns[i]
    if (before?.how === 'row-number') return before
    const unit = column.unit ?? before?.unit
    return unit === undefined ? column : { ...column, unit }
  })
}
