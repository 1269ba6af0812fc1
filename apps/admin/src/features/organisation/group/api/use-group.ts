import type { Day } from '@zhaoshang/domain'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

export function useGroup(day: Day | undefined) {
  return useQuery(
    trpc.group.get.queryOptions(day === undefined ? {} : { day }, { placeholderData: keepPreviousData }),
  )
}

export function useApprovals() {
  return useInfiniteQuery({
    queryKey: [...trpc.approval.list.queryKey(), 'pages'],
    queryFn: ({ pageParam }) => client.approval.list.query(pageParam),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}

/** The group touches units, people, first pages: everything read is read again. */
export function useGroupChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}
