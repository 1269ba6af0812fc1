/**
 * Pages by cursor. The library's own options for endless lists add a
 * `direction` to what is asked, which the procedures' strict inputs refuse.
 */
export interface PageParam {
  readonly cursor?: string
}

export const firstPage: PageParam = {}

/** Where the next page begins; undefined at the end. */
export function nextPage(next: string | undefined): PageParam | undefined {
  return next === undefined ? undefined : { cursor: next }
}
