import type { Chosen } from '../../list/api/selection.ts'

/** The choice of a list as the server asks for it. */
export function whichOf(chosen: Chosen) {
  return chosen.kind === 'filter' ? { filter: chosen.filter } : { ids: chosen.rows.map(({ id }) => id) }
}

export function countOf(chosen: Chosen): number {
  return chosen.kind === 'filter' ? chosen.total : chosen.rows.length
}
