import type { IntakeContext, IntakeInput } from './preview-intake.ts'
import type { PreviewRow } from './intake.ts'
import { rowJudge } from './judge-row.ts'
import { cellReader, targetColumns } from './read-cells.ts'

/**
 * The rows of a form one by one, each judged by itself and by the rows above
 * it, held against nothing: for a form too long to be kept, of which whoever
 * sent it needs to know what is wrong. The caller decides how many to take at
 * once.
 *
 * @example [...judgedRows({ plan, list, reading: emptyForm }, { reportingUnit: unit })] // []
 */
export function* judgedRows(
  { plan, list, reading }: Pick<IntakeInput, 'plan' | 'list' | 'reading'>,
  { reportingUnit, year = reading.year }: IntakeContext,
): Generator<PreviewRow, void, void> {
  const corrections = { columns: {}, cells: {}, leftOutRows: [] }
  const targets = targetColumns(plan, reading.columns, year)
  const read = cellReader(plan, targets, corrections)
  const judge = rowJudge({
    plan,
    list,
    targets,
    corrections,
    appliedWith: undefined,
    reportingUnit,
    match: () => undefined,
  })
  for (const row of reading.rows) yield judge(read(row)).row
}
