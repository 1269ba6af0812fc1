import type { Column } from './column.ts'

// A column's value type stands in and out of functions, so only `any` is wide enough for all of them.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyColumns = Readonly<Record<string, Column<any, boolean>>>

/** A table that the write function writes: its columns in the order of the table, by property name. */
export interface Entity<C extends AnyColumns = AnyColumns, Key extends keyof C & string = keyof C & string> {
  readonly table: string
  readonly key: readonly Key[]
  readonly columns: C
  /** Rows are only ever added; the row itself is the record, so no change is kept beside it. */
  readonly appendOnly: boolean
  /** Every version is kept whole, for "as of" and for showing a difference. */
  readonly history: boolean
}

/** Set by the write function alone. */
export const managed = ['version', 'createdAt', 'updatedAt'] as const
export type Managed = (typeof managed)[number]

export type RowOf<E extends Entity> = {
  readonly [P in keyof E['columns']]: E['columns'][P] extends Column<infer Value, boolean> ? Value : never
}
type OptionalOf<C extends AnyColumns> = {
  [P in keyof C]: C[P] extends Column<infer _, true> ? P : never
}[keyof C]
type RequiredOf<C extends AnyColumns> = Exclude<keyof C, OptionalOf<C> | Managed>

export type NewOf<E extends Entity> = Pick<RowOf<E>, RequiredOf<E['columns']> & keyof RowOf<E>> & {
  readonly [P in Exclude<OptionalOf<E['columns']>, Managed> & keyof RowOf<E>]?: RowOf<E>[P] | undefined
}
export type PatchOf<E extends Entity> = {
  readonly [P in Exclude<keyof E['columns'], Managed | E['key'][number]> & keyof RowOf<E>]?:
    | RowOf<E>[P]
    | undefined
}
/** A row's key: the text itself, or its parts where there are several. */
export type KeyOf<E extends Entity> =
  | string
  | { readonly [P in E['key'][number] & keyof RowOf<E>]: RowOf<E>[P] }

export function entity<const C extends AnyColumns, const Key extends keyof C & string>(
  table: string,
  key: readonly Key[],
  columns: C,
  options: { appendOnly?: true; history?: true } = {},
): Entity<C, Key> {
  return { table, key, columns, appendOnly: options.appendOnly ?? false, history: options.history ?? false }
}

/** `reportingUnit` → `reporting_unit` */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
