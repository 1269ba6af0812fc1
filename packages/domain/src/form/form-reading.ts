import { z } from 'zod'

/** A cell as the file has it, before anyone interprets it. A formula's cell carries its last computed value. */
export const rawCellSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('text'), text: z.string(), formula: z.string().optional() }),
  z.strictObject({ kind: z.literal('number'), number: z.number(), formula: z.string().optional() }),
  /** A number that the workbook shows as a date: local wall time, `2024-04-25` or `2024-04-25T07:30`. */
  z.strictObject({ kind: z.literal('date'), date: z.string(), formula: z.string().optional() }),
  z.strictObject({ kind: z.literal('boolean'), value: z.boolean(), formula: z.string().optional() }),
  /** `#REF!`, `#N/A`; or a formula whose value the file does not hold. */
  z.strictObject({ kind: z.literal('error'), text: z.string(), formula: z.string().optional() }),
])
export type RawCell = z.infer<typeof rawCellSchema>

/** A column of the file and the field or fields it was taken for. */
export const readColumnSchema = z.strictObject({
  /** 0-based position in the sheet. */
  index: z.int().min(0),
  /** `H` */
  letter: z.string(),
  /** The heading as written, grouped headings joined by `／`. */
  heading: z.string(),
  /** Unit found in the heading, or in the form's unit line where that applies. */
  unit: z.string().optional(),
  /** Field ids; two where one column holds two (contact and phone). Null: not recognised, or left out by hand. */
  target: z.array(z.string()).min(1).max(2).nullable(),
  how: z.enum(['same', 'alias', 'similar', 'by-hand', 'none', 'row-number']),
})
export type ReadColumn = z.infer<typeof readColumnSchema>

/** A row as it was read: where it stands, and its cells. */
export const readRowSchema = z.strictObject({
  /** 1-based row number in the sheet, as Excel shows it. */
  row: z.int().min(1),
  /** By column position; shorter rows are padded with empty cells. */
  cells: z.array(rawCellSchema),
})
export type ReadRow = z.infer<typeof readRowSchema>

/** One form found in a file: what a reader makes of it without knowing the register. */
export const formReadingSchema = z.strictObject({
  sheet: z.string(),
  hiddenSheet: z.boolean(),
  /** List that it was recognised as; null where it could not be told. */
  list: z.string().nullable(),
  title: z.string().optional(),
  /** `2024-04`, from the title, the form's date line, the file's name. */
  period: z.string().optional(),
  /** Year by which dates without one are read (4月8日). */
  year: z.int().optional(),
  /** Unit named in the form's 填报单位 line, title or file name: a unit code. */
  unit: z.string().optional(),
  /** 1-based heading rows. */
  headingRows: z.array(z.int()),
  columns: z.array(readColumnSchema),
  rows: z.array(readRowSchema),
  /** Subtotal and total rows: recognised and kept out. */
  totals: z.array(readRowSchema),
  /** Notes, signature lines: recognised and kept out. */
  notes: z.array(z.strictObject({ row: z.int(), text: z.string() })),
})
export type FormReading = z.infer<typeof formReadingSchema>

/**
 * `H5`
 *
 * @example cellAddress('H', 5) // 'H5'
 */
export function cellAddress(letter: string, row: number): string {
  return `${letter}${row}`
}

/**
 * 0 → `A`, 26 → `AA`
 *
 * @example columnLetter(25) // 'Z'; columnLetter(26) // 'AA'
 */
export function columnLetter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)
}
