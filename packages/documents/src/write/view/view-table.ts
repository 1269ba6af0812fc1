/**
 * A cell of a view: a text, a number as its decimal text (so that no digit is
 * lost), a whole day, or nothing.
 */
export type ViewCell =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly day: string }
  | undefined

export type ViewColumn = {
  /** With the unit, where there is one: 总投资（万元）. */
  readonly heading: string
  /** In characters. */
  readonly width: number
}

/** A table of any length: rows come in batches, as they are read from a cursor. */
export type ViewTable = {
  /** Of the sheet. */
  readonly name: string
  readonly columns: readonly ViewColumn[]
  readonly batches: AsyncIterable<readonly (readonly ViewCell[])[]>
}
