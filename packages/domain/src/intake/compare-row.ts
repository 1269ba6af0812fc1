import { formatValue } from '../field/format/format-value.ts'
import { sameValue, type FieldValue } from '../field/value.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { PreviewCell, StoredRecord } from './intake.ts'
import type { JudgeContext } from './judge-context.ts'
import { cellKey, type RowReading } from './read-cells.ts'

/**
 * Marks the cells that differ from the register. In a file that was applied
 * before, only what is typed now differs: what the register holds otherwise was
 * corrected then or since, and stays. Returns how many such corrections stay.
 */
export function compareRow(
  context: JudgeContext,
  read: RowReading,
  cells: PreviewCell[],
  record: StoredRecord,
): number {
  let kept = 0
  for (const [i, cell] of cells.entries()) {
    if (cell.value === undefined) continue
    const before = record.values[cell.field]
    const differs = !sameValue(before, cell.value)
    if (context.appliedWith && !typedNow(context, read.row, cell)) {
      if (differs || (cell.edited && !sameValue(before, fileSays(read, cell)))) kept++
      if (differs && before !== undefined)
        cells[i] = { ...cell, value: before, shown: shown(context, cell, before) }
    } else if (differs) {
      cell.changed = true
      if (before === undefined) continue
      cell.before = before
      cell.beforeShown = shown(context, cell, before)
    }
  }
  return kept
}

/** Typed on the screen since, other than when the file was applied before. */
function typedNow({ corrections, appliedWith }: JudgeContext, row: number, cell: PreviewCell): boolean {
  const key = cellKey(row, cell.column, cell.field)
  return corrections.cells[key] !== appliedWith?.cells[key]
}

function fileSays(read: RowReading, cell: PreviewCell): FieldValue | undefined {
  const at = read.cells.findIndex(
    (candidate) => candidate.column === cell.column && candidate.field === cell.field,
  )
  const result = read.fromFile[at]
  return result?.ok ? (result.value.value ?? undefined) : undefined
}

function shown({ plan, targets }: JudgeContext, cell: PreviewCell, value: FieldValue): string {
  const field = indexOfPlan(plan).fields.get(cell.field)
  const unit = targets.find((target) => target.column.index === cell.column)?.column.unit
  return field ? formatValue(plan, field, value, { unit }) : ''
}
