/** Bounds of what is read from one file; every one of them is checked before the memory is taken. */
export type FileLimits = {
  /** Size of the file itself. */
  fileBytes: number
  /** All parts of a workbook together, unpacked; what the container declares and what really comes out. */
  inflatedBytes: number
  /** How many times larger than packed one part may be; real sheets stay under 100. */
  ratio: number
  /** Parts in the container. */
  entries: number
  /** Rows with content, per sheet. */
  rows: number
  /** Position of the last column with content. */
  columns: number
  /** Cells with content, all sheets together. */
  cells: number
  /** Entries and characters of the table of shared texts. */
  sharedStrings: number
  sharedCharacters: number
  /** Merged ranges per sheet. */
  merges: number
  /** Milliseconds and megabytes for the reader of old workbooks, which is not streaming. */
  xlsMilliseconds: number
  xlsMegabytes: number
}

export const defaultLimits: FileLimits = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 300 * 1024 * 1024,
  ratio: 300,
  entries: 2_000,
  rows: 100_000,
  columns: 1_000,
  cells: 3_000_000,
  sharedStrings: 1_000_000,
  sharedCharacters: 30_000_000,
  merges: 100_000,
  xlsMilliseconds: 20_000,
  xlsMegabytes: 400,
}
