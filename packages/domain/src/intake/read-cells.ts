import type { Field } from '../field/field.ts'
import { formatValue } from '../field/format/format-value.ts'
import { isMask } from '../field/mask-value.ts'
import { cellText } from '../field/read/cell-text.ts'
import { readComposite } from '../field/read/read-composite.ts'
import { readValue } from '../field/read/read-value.ts'
import { taken, type ReadContext, type ReadResult } from '../field/read/read.ts'
import type { RawCell, ReadColumn, ReadRow } from '../form/form-reading.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Corrections, PreviewCell } from './intake.ts'

/** A column with the fields that it was taken for. */
export type TargetColumn = {
  readonly column: ReadColumn
  readonly fields: readonly Field[]
  readonly context: ReadContext
}

/** The cells of one row, and for each of them what the file itself says, apart from corrections. */
export type RowReading = {
  readonly row: number
  readonly cells: readonly PreviewCell[]
  readonly fromFile: readonly ReadResult[]
}

/** What was understood of a cell's text: the same for every row that has it. */
type Understood = {
  readonly field: Field
  readonly read: string
  readonly result: ReadResult
  readonly shown: string
  /** What goes to the field that this one names as its detail. */
  readonly detail?: Understood
}

const empty: RawCell = { kind: 'empty' }

/** Columns with their fields; columns that were taken for nothing fall out. */
export function targetColumns(
  plan: WorkPlan,
  columns: readonly ReadColumn[],
  year: number | undefined,
): TargetColumn[] {
  const index = indexOfPlan(plan)
  return columns.flatMap((column) => {
    const fields = (column.target ?? []).flatMap((id) => index.fields.get(id) ?? [])
    return fields.length === 0 ? [] : [{ column, fields, context: { unit: column.unit, year } }]
  })
}

/**
 * The key of a cell in {@link Corrections}.
 *
 * @example cellKey(4, 2, 'investment') // '4:2:investment'
 */
export function cellKey(row: number, column: number, field: string): string {
  return `${row}:${column}:${field}`
}

/**
 * Reads the cells of rows. What stands in a column repeats (towns, industries,
 * dates), so each text is understood once per column.
 */
export function cellReader(
  plan: WorkPlan,
  targets: readonly TargetColumn[],
  corrections: Corrections,
): (row: ReadRow) => RowReading {
  const columns = targets.map((target) => ({ target, memory: new Map<string | RawCell, Understood[]>() }))
  const correctedRows = new Set(Object.keys(corrections.cells).map((key) => Number(key.split(':')[0])))

  return ({ row, cells: rawCells }) => {
    const cells: PreviewCell[] = []
    const fromFile: ReadResult[] = []
    const filled = new Set<Field>()
    const details: { part: Understood; target: TargetColumn }[] = []
    const corrected = correctedRows.has(row)

    const add = (target: TargetColumn, part: Understood) => {
      const fixed = corrected
        ? corrections.cells[cellKey(row, target.column.index, part.field.id)]
        : undefined
      const used = typeof fixed === 'string' ? understandText(plan, target, part.field, fixed) : part
      const cell = previewCell(target.column, row, used, fixed)
      cells.push(cell)
      fromFile.push(part.result)
      if (cell.value === undefined) return
      filled.add(part.field)
      if (used.detail) details.push({ part: used.detail, target })
    }
    for (const { target, memory } of columns) {
      const raw = rawCells[target.column.index] ?? empty
      for (const part of understand(plan, target, memory, raw)) {
        // Two columns for one field: the first that says something counts.
        if (!filled.has(part.field)) add(target, part)
      }
    }
    // A column of its own speaks louder than what stood in brackets elsewhere.
    for (const { part, target } of details) if (!filled.has(part.field)) add(target, part)
    return { row, cells, fromFile }
  }
}

function understand(
  plan: WorkPlan,
  target: TargetColumn,
  memory: Map<string | RawCell, Understood[]>,
  raw: RawCell,
): Understood[] {
  const key = raw.kind === 'text' ? raw.text : `\u0000${raw.kind}${cellText(raw)}`
  const known = memory.get(key)
  if (known) return known
  const parts = readComposite(plan, target.fields, raw, target.context).map((part) =>
    understood(plan, target, part.field, part.read, part.result),
  )
  memory.set(key, parts)
  return parts
}

function understandText(plan: WorkPlan, target: TargetColumn, field: Field, text: string): Understood {
  const raw: RawCell = text === '' ? empty : { kind: 'text', text }
  return understood(plan, target, field, text, readValue(plan, field, raw, target.context))
}

function understood(
  plan: WorkPlan,
  target: TargetColumn,
  field: Field,
  read: string,
  asRead: ReadResult,
): Understood {
  // A form that was exported masked and comes back leaves what is stored.
  const result: ReadResult = field.sensitive && isMask(read) ? taken(null) : asRead
  const value = result.ok ? result.value.value : null
  const shown = value === null ? '' : formatValue(plan, field, value, { unit: target.column.unit })
  const detailField = field.detail === undefined ? undefined : indexOfPlan(plan).fields.get(field.detail)
  const detail = result.ok ? result.value.detail : undefined
  if (!detailField || detail === undefined) return { field, read, result, shown }
  return { field, read, result, shown, detail: understandText(plan, target, detailField, detail) }
}

function previewCell(
  { index, letter }: ReadColumn,
  row: number,
  { field, read, result, shown }: Understood,
  fixed: string | null | undefined,
): PreviewCell {
  const cell: PreviewCell = {
    field: field.id,
    column: index,
    address: letter + row,
    read,
    edited: typeof fixed === 'string',
    leftOut: fixed === null,
    changed: false,
  }
  if (fixed === null) return cell
  if (!result.ok) cell.fault = result.refusal
  else {
    if (result.value.note !== undefined) cell.note = result.value.note
    if (result.value.value !== null) {
      cell.value = result.value.value
      cell.shown = shown
    }
  }
  return cell
}
