import type { Column } from './column.ts'

export type AnyColumns = Readonly<Record<string, Column<unknown>>>

/** A table that the write function writes: its columns in the order of the table, by property name. */
export interface Entity<C extends AnyColumns = AnyColumns, Key extends keyof C & string = keyof C & string> {
  readonly table: string
  readonly key: readonly Key[]
  readonly columns: C
  /** Rows are only ever added; the row itself is the record, so no change is kept beside it. */
  readonly appendOnly: boolean
  /** Every version is kept whole, for "as of" and for showing a difference. */
  readonly history: boolean
  /** Columns that the database fills on insert and nobody writes: no part of a row here, read where they are shown. */
  readonly given: readonly string[]
}

/** Set by the write function alone; a `version` that is text is not a counted one. */
export type Managed = 'version' | 'createdAt' | 'updatedAt'
type ManagedOf<C extends AnyColumns> = {
  [P in keyof C & Managed]: P extends 'version' ? (C[P] extends Column<number, boolean> ? P : never) : P
}[keyof C & Managed]

export function isManaged(entity: Entity, property: string): boolean {
  if (property === 'version') return entity.columns.version?.kind === 'integer'
  return property === 'createdAt' || property === 'updatedAt'
}

export type RowOf<E extends Entity> = {
  readonly [P in keyof E['columns']]: E['columns'][P] extends Column<infer Value, boolean> ? Value : never
}
type OptionalOf<C extends AnyColumns> = {
  [P in keyof C]: C[P] extends Column<infer _, true> ? P : never
}[keyof C]
type RequiredOf<C extends AnyColumns> = Exclude<keyof C, OptionalOf<C> | ManagedOf<C>>

export type NewOf<E extends Entity> = Pick<RowOf<E>, RequiredOf<E['columns']> & keyof RowOf<E>> & {
  readonly [P in Exclude<OptionalOf<E['columns']>, ManagedOf<E['columns']>> & keyof RowOf<E>]?:
    | RowOf<E>[P]
    | undefined
}
export type PatchOf<E extends Entity> = {
  readonly [P in Exclude<keyof E['columns'], ManagedOf<E['columns']> | E['key'][number]> & keyof RowOf<E>]?:
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
  options: { appendOnly?: true; history?: true; given?: readonly string[] } = {},
): Entity<C, Key> {
  const { appendOnly = false, history = false, given = [] } = options
  return { table, key, columns, appendOnly, history, given }
}

const columnNames = new Map<string, string>()

/** `reportingUnit` → `reporting_unit` */
export function columnName(property: string): string {
  const known = columnNames.get(property)
  if (known !== undefined) return known
  const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columnNames.set(property, name)
  return name
}
