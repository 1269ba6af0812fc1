import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

export function useFunds(project: string) {
  return useQuery(trpc.fund.get.queryOptions({ project }))
}

/** Renews what shows something of funds, after an entry. */
export function useFundsChanged() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.fund.pathFilter()),
      queries.invalidateQueries(trpc.project.pathFilter()),
      queries.invalidateQueries(trpc.home.pathFilter()),
    ])
  }
}

/** Entries that the office has not looked at, page by page. */
export function useWaitingFunds() {
  return useInfiniteQuery({
    queryKey: [...trpc.fund.waiting.pathKey(), 'pages'],
    initialPageParam: firstPage,
    queryFn: ({ pageParam }) => client.fund.waiting.query({ ...pageParam }),
    getNextPageParam: ({ next }) => nextPage(next),
  })
}
