import { useState } from 'react'

export interface Selection<T> {
  readonly chosen: readonly T[]
  isChosen(id: string): boolean
  toggle(id: string): void
  /** All that can be chosen, or none where all are. */
  toggleAll(): void
  readonly all: boolean
  clear(): void
}

/** Rows chosen by checkboxes; what is no longer among the rows is not chosen any more. */
export function useSelection<T extends { readonly id: string }>(rows: readonly T[]): Selection<T> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter(({ id }) => ids.has(id))
  const all = rows.length > 0 && chosen.length === rows.length
  return {
    chosen,
    all,
    isChosen: (id) => ids.has(id),
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
    toggleAll: () => setIds(new Set(all ? [] : rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}
