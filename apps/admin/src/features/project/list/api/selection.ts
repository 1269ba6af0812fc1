import type { ProjectFilter } from '@zhaoshang/domain'

/** Projects that something is to be done with: some, as they were read, or all that fit the filter. */
export type Chosen =
  | { readonly kind: 'rows'; readonly rows: readonly { readonly id: string; readonly version: number }[] }
  | { readonly kind: 'filter'; readonly filter: ProjectFilter; readonly total: number }

export interface RowHead {
  readonly id: string
  readonly version: number
}

/** Rows chosen in a list, by id with the version that was read, in the order of choosing. */
export interface Picked {
  readonly rows: ReadonlyMap<string, number>
  /** The row chosen last: a range goes on from it. */
  readonly last: number | undefined
  /** Also those of the filter that are not loaded. */
  readonly everything: boolean
}

export const nothingPicked: Picked = { rows: new Map(), last: undefined, everything: false }

/** Chooses a row or leaves it; a range takes everything between, as the row at its other end is. */
export function pick(picked: Picked, rows: readonly RowHead[], index: number, range: boolean): Picked {
  const row = rows[index]
  if (!row) return picked
  const next = new Map(picked.rows)
  if (range && picked.last !== undefined) {
    const [from, to] = picked.last < index ? [picked.last, index] : [index, picked.last]
    for (const between of rows.slice(from, to + 1)) next.set(between.id, between.version)
  } else if (!next.delete(row.id)) next.set(row.id, row.version)
  return { rows: next, last: index, everything: false }
}

/** All that is loaded, or nothing where all of it is chosen already. */
export function pickAll(picked: Picked, rows: readonly RowHead[]): Picked {
  if (allPicked(picked, rows) === true) return nothingPicked
  return {
    rows: new Map(rows.map(({ id, version }) => [id, version])),
    last: undefined,
    everything: false,
  }
}

export function allPicked(picked: Picked, rows: readonly RowHead[]): boolean | 'some' {
  if (picked.everything) return true
  if (picked.rows.size === 0) return false
  return rows.length > 0 && rows.every(({ id }) => picked.rows.has(id)) ? true : 'some'
}

export function chosenOf(picked: Picked, filter: ProjectFilter, total: number): Chosen {
  if (picked.everything) return { kind: 'filter', filter, total }
  return { kind: 'rows', rows: [...picked.rows].map(([id, version]) => ({ id, version })) }
}
