import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

export interface PeopleFilter {
  readonly unit?: string | undefined
  readonly q?: string | undefined
  readonly left: boolean
}

export function usePeople({ unit, q, left }: PeopleFilter) {
  const filter = {
    ...(unit !== undefined && { unit }),
    ...(q !== undefined && q !== '' && { search: q }),
    left,
  }
  return useInfiniteQuery({
    queryKey: [...trpc.person.list.queryKey(filter), 'pages'],
    queryFn: ({ pageParam }) => client.person.list.query({ ...filter, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}

export function usePerson(id: string) {
  return useQuery(trpc.person.get.queryOptions({ id }))
}

/** Who could take over: people of the unit first, then others whom one may see. */
export function useTakers(unit: string | undefined) {
  return useQuery({
    queryKey: [...trpc.person.list.queryKey(), 'takers', unit],
    enabled: unit !== undefined,
    queryFn: async () => {
      const [own, all] = await Promise.all([
        client.person.list.query({ ...(unit !== undefined && { unit }), limit: 200 }),
        client.person.list.query({ limit: 200 }),
      ])
      const known = new Set(own.rows.map(({ id }) => id))
      return [...own.rows, ...all.rows.filter(({ id }) => !known.has(id))]
    },
  })
}

export function usePeopleChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}
