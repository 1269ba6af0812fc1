import { z } from 'zod'
import type { CellFault } from '../../intake/cell-fault.ts'
import { accept, refuse, type Result } from '../../result/result.ts'
import type { FieldValue } from '../value.ts'

/**
 * What reading did besides taking the value, so that nothing is done in
 * silence. The screen has a sentence for each:
 * - `approximate` 约, 左右, 多 were dropped from an amount or a number
 * - `taken-as-empty` `/`, 无, 待定
 * - `converted` another unit was converted into the field's
 * - `rounded` to fen, or to the field's decimals
 * - `foreign-currency` yuan at the plan's rate
 * - `kept-as-written` no word of the vocabulary, kept as text
 * - `matched-part` a known word found within what was written
 * - `tolerated` 前, 底, 上旬, 拟 were dropped from a date
 * - `remark-left-out` a remark in brackets was left out
 * - `first-of-several` only the first of several was taken
 * - `number-as-date` a bare number was read as a date
 * - `time-left-out` a day was wanted, the hour was dropped
 */
export const readNoteSchema = z.enum([
  'approximate',
  'taken-as-empty',
  'converted',
  'rounded',
  'foreign-currency',
  'kept-as-written',
  'matched-part',
  'tolerated',
  'remark-left-out',
  'first-of-several',
  'number-as-date',
  'time-left-out',
])
export type ReadNote = z.infer<typeof readNoteSchema>

/** A cell that was understood. `value` is null for an empty one; `detail` goes to the field that the field names as its detail. */
export type ReadValue = { value: FieldValue | null; note?: ReadNote; detail?: string }
/** What reading a cell gives: a value (null for an empty cell) with a note where something was read generously, or a fault with its code. */
export type ReadResult = Result<ReadValue, CellFault>

/** What a cell's column and form say about it. */
export type ReadContext = {
  /** Unit of the column's heading, or of the form's unit line. */
  readonly unit?: string | undefined
  /** Year of the form, by which dates without one are read. */
  readonly year?: number | undefined
}

/**
 * A cell that was understood.
 *
 * @example taken(null) // an empty cell: accepted, without a value
 */
export function taken(value: FieldValue | null, note?: ReadNote, detail?: string): ReadResult {
  return accept({ value, ...(note !== undefined && { note }), ...(detail !== undefined && { detail }) })
}

/**
 * A cell that was not understood: its code, what was read, and the facts a message needs.
 *
 * @example fault('negative', '-5').ok // false
 */
export function fault(
  code: CellFault['code'],
  read: string,
  facts: Omit<CellFault, 'code' | 'read'> = {},
): ReadResult {
  return refuse({ code, read, ...facts })
}
