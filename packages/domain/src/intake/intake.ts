import { z } from 'zod'
import { readNoteSchema } from '../field/read/read.ts'
import { fieldValueSchema, valuesSchema } from '../field/value.ts'
import { readColumnSchema } from '../form/form-reading.ts'
import { cellFaultSchema } from './cell-fault.ts'

/**
 * Intake: a form that was read, held against the register. Pure: reading,
 * corrections and stored records in, a preview out; applying it is one
 * transaction elsewhere. An absent column or an empty cell leaves the stored
 * value; rows missing from the file are listed, never dropped.
 */

export const previewCellSchema = z.strictObject({
  field: z.string(),
  column: z.int(),
  /** `H5` */
  address: z.string(),
  /** As it stood in the file (or was typed instead). */
  read: z.string(),
  value: fieldValueSchema.optional(),
  /** In the list's words, for showing. */
  shown: z.string().optional(),
  fault: cellFaultSchema.optional(),
  /** What reading did besides taking the value. */
  note: readNoteSchema.optional(),
  /** Differs from what the register holds, and would be written. */
  changed: z.boolean(),
  /** What the register holds, when this differs from it; absent where it holds nothing. */
  before: fieldValueSchema.optional(),
  beforeShown: z.string().optional(),
  /** Typed on the screen instead of what the file has. */
  edited: z.boolean(),
  /** The person chose to leave this cell out; the stored value stays. */
  leftOut: z.boolean(),
})
export type PreviewCell = z.infer<typeof previewCellSchema>

/** What a row of a form is against the register: new, changed, unchanged, wrong…. */
export const rowStatusSchema = z.enum(['new', 'changed', 'advanced', 'unchanged', 'wrong', 'left-out'])
export type RowStatus = z.infer<typeof rowStatusSchema>

/** One row of a preview: what was read, what would change, what is wrong at which cell. */
export const previewRowSchema = z.strictObject({
  row: z.int(),
  status: rowStatusSchema,
  name: z.string(),
  /** The record that it matches, and the version that was compared with. */
  recordId: z.string().optional(),
  recordVersion: z.int().optional(),
  /** Stage that the row puts the project at, and the one it has. */
  stage: z.string().optional(),
  stageBefore: z.string().optional(),
  cells: z.array(previewCellSchema),
  /** Labels of fields still needed for the stage; they block nothing. */
  gaps: z.array(z.string()),
})
export type PreviewRow = z.infer<typeof previewRowSchema>

/** What applying a form would do, row by row, before anything is written. */
export const previewSchema = z.strictObject({
  list: z.string(),
  columns: z.array(readColumnSchema),
  rows: z.array(previewRowSchema),
  counts: z.record(rowStatusSchema, z.int()),
  /** Records of the register that the file does not name; they stay. */
  missing: z.array(z.strictObject({ recordId: z.string(), name: z.string() })),
  /** The file's own totals that do not agree with its rows. */
  totalsOff: z.array(
    z.strictObject({
      column: z.int(),
      heading: z.string(),
      address: z.string(),
      written: z.string(),
      summed: z.string(),
    }),
  ),
  /** The very same file was applied before: corrections made since then are kept. */
  appliedBefore: z.boolean(),
  correctionsKept: z.int(),
  /** Nothing wrong is left, so it can be applied. */
  canApply: z.boolean(),
})
export type Preview = z.infer<typeof previewSchema>

/** What the person changed on the screen before applying. Keys of `cells`: `row:column:field` → text typed, null = leave this cell out. */
export const correctionsSchema = z.strictObject({
  /** Column position → field ids, or null to leave the column out. */
  columns: z.record(z.string(), z.array(z.string()).min(1).max(2).nullable()).default({}),
  cells: z.record(z.string(), z.string().nullable()).default({}),
  leftOutRows: z.array(z.int()).default([]),
})
export type Corrections = z.infer<typeof correctionsSchema>

/** A record of the register as intake needs it. */
export const storedRecordSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  nameKey: z.string(),
  stage: z.string().optional(),
  status: z.string().optional(),
  reportingUnit: z.string(),
  values: valuesSchema,
})
export type StoredRecord = z.infer<typeof storedRecordSchema>
