import type { Instant } from '@zhaoshang/domain'

/** A column as the write function and the repositories know it; `Value` is what it holds in a row. */
export interface Column<Value, Optional extends boolean = boolean> {
  readonly kind: 'text' | 'integer' | 'flag' | 'instant' | 'json' | 'texts'
  readonly nullable: boolean
  /** What a new row gets when it does not say: a value, or one taken from the write. */
  readonly initial: Initial<Value> | undefined
  /** What history and the change record keep of the value; default the value itself. */
  recorded?(value: Value): unknown
  /** The value names a person: whose key it is sealed with in history and the change record. */
  subjectOf?(row: Readonly<Record<string, unknown>>): string
  /** Only a type: may be left out of a new row. */
  readonly optional?: Optional
}

export type Initial<Value> = { readonly value: Value } | { readonly from: 'now' | 'actor' | 'new-id' }

type Required<Value> = Column<Value, false>

function column<Value>(kind: Column<Value>['kind']): Required<Value> {
  return { kind, nullable: false, initial: undefined }
}

export const text = <Value extends string = string>(): Required<Value> => column<Value>('text')
export const integer = (): Required<number> => column<number>('integer')
export const flag = (): Required<boolean> => column<boolean>('flag')
export const instant = (): Required<Instant> => column<Instant>('instant')
export const texts = (): Required<readonly string[]> => column<readonly string[]>('texts')
export const json = <Value>(): Required<Value> => column<Value>('json')

/** May be empty, and is when a new row does not say. */
export function nullable<Value>(inner: Required<Value>): Column<Value | null, true> {
  return { ...(inner as Column<Value | null>), nullable: true, initial: { value: null } } as Column<
    Value | null,
    true
  >
}

export function initially<Value>(inner: Required<Value>, initial: Initial<Value>): Column<Value, true> {
  return { ...(inner as Column<Value>), initial } as Column<Value, true>
}

/** Keeps something else than the value in the change record: too large, or not to be seen there. */
export function recordedAs<Value, Optional extends boolean>(
  inner: Column<Value, Optional>,
  recorded: (value: Value) => unknown,
): Column<Value, Optional> {
  return { ...inner, recorded }
}

/** Names a person: history and the change record keep it sealed, readable until the person's key is destroyed. */
export function personal<Value, Optional extends boolean>(
  inner: Column<Value, Optional>,
  subjectOf: (row: Readonly<Record<string, unknown>>) => string,
): Column<Value, Optional> {
  return { ...inner, subjectOf }
}
