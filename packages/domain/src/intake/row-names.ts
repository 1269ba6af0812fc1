import { indexOfPlan } from '../plan/plan-index.ts'
import { correctedColumns, joinedCorrections } from './corrected.ts'
import type { IntakeContext, IntakeInput } from './preview-intake.ts'
import { cellReader, targetColumns } from './read-cells.ts'

/**
 * The names in a form, by which the records that it speaks of are fetched
 * before the form is held against them: of each row only the cells of the name
 * are read.
 *
 * @example rowNames({ plan, list, reading: emptyForm, corrections }, { reportingUnit: unit }) // []
 */
export function rowNames(
  { plan, list, reading, corrections, appliedBefore }: Omit<IntakeInput, 'stored'>,
  { year = reading.year }: IntakeContext,
): string[] {
  const field = indexOfPlan(plan).withRole(list.entity, 'name')?.id
  const all = appliedBefore ? joinedCorrections(appliedBefore.corrections, corrections) : corrections
  const targets = targetColumns(plan, correctedColumns(reading, all), year).filter(({ fields }) =>
    fields.some(({ id }) => id === field),
  )
  const read = cellReader(plan, targets, all)
  const names = new Set<string>()
  for (const row of reading.rows) {
    for (const cell of read(row).cells)
      if (cell.field === field && typeof cell.value === 'string') names.add(cell.value)
  }
  return [...names]
}
