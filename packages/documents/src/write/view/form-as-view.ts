import type { List, WorkPlan } from '@zhaoshang/domain'
import type { FormRow } from '../form/write-form-sheet.ts'
import { formCell } from '../form/form-cell.ts'
import { formColumns, headingOf, type Sensitive } from '../form/form-columns.ts'
import type { ViewCell, ViewTable } from './view-table.ts'

/**
 * A form without what makes it paper: headings and rows only, for csv. Its
 * columns stand in the form's order and units; what is sensitive comes as the
 * rows have it, or not at all.
 */
export function formAsView(
  plan: WorkPlan,
  list: List,
  batches: AsyncIterable<readonly FormRow[]>,
  sensitive: Exclude<Sensitive, 'masked'>,
): ViewTable {
  const columns = formColumns(plan, list, sensitive)
  const names = new Map(plan.units.map((unit) => [unit.code, unit.name]))
  const cellsOf = ({ unit = '', values }: FormRow): ViewCell[] => [
    { text: names.get(unit) ?? unit },
    ...columns.map((column): ViewCell => {
      const cell = formCell(plan, list, column, values)
      if ('number' in cell) {
        const only = values[column.fields[0] ?? '']
        return cell.look === 'day' && typeof only === 'string' ? { day: only } : { number: cell.number }
      }
      return 'text' in cell && cell.text !== '' ? { text: cell.text } : undefined
    }),
  ]
  return {
    name: list.shortName,
    columns: [
      { heading: '填报单位', width: 14 },
      ...columns.map((column) => ({ heading: headingOf(column), width: column.width })),
    ],
    batches: (async function* () {
      for await (const batch of batches) yield batch.map(cellsOf)
    })(),
  }
}
