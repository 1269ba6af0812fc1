import { filterFromQuery, filterToQuery, type ProjectFilter, type ProjectSort } from '@zhaoshang/domain'

/** What the address of the register says: a view, a filter that is laid over it, an order. */
export interface ListAddress {
  readonly view?: string | undefined
  /** Absent: that of the view; nothing of it stays where the address has one of its own. */
  readonly filter?: ProjectFilter | undefined
  readonly sort?: ProjectSort | undefined
}

export type Query = Readonly<Record<string, string>>

export function readAddress(query: Query): ListAddress {
  const filter = filterFromQuery(query)
  const { view, sort } = query
  return {
    ...(view !== undefined && view !== '' && { view }),
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(sort !== undefined && sort !== '' && { sort: readSort(sort) }),
  }
}

/** An order is written as the column, with a minus before it where it falls. */
export function writeAddress({ view, filter, sort }: ListAddress): Query {
  return {
    ...(view !== undefined && { view }),
    ...(filter && filterToQuery(filter)),
    ...(sort && { sort: sort.descending ? `-${sort.by}` : sort.by }),
  }
}

function readSort(text: string): ProjectSort {
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false }
}

/** Without what is empty: a condition without any choice is none. */
export function tidied(filter: ProjectFilter): ProjectFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

export function sameFilter(a: ProjectFilter, b: ProjectFilter): boolean {
  const sorted = (filter: ProjectFilter) =>
    JSON.stringify(Object.entries(filterToQuery(filter)).toSorted(([x], [y]) => (x < y ? -1 : 1)))
  return sorted(a) === sorted(b)
}
