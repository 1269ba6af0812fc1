import { useInfiniteQuery, useQuery, keepPreviousData } from '@tanstack/react-query'
import { type ProjectFilter, type ProjectSort } from '@zhaoshang/domain'
import { useCallback, useMemo } from 'react'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

interface Asked {
  readonly filter: ProjectFilter
  readonly sort: ProjectSort
  readonly columns: readonly string[]
}

/** As many as the server gives at once: a long list is walked in few steps. */
const pageSize = 200

/** Rows of the register, page after page behind the last row that was read. */
export function useProjects({ filter, sort, columns }: Asked) {
  const input = { filter, sort, columns: [...columns], limit: pageSize }
  const query = useInfiniteQuery({
    queryKey: [...trpc.project.list.queryKey(input), 'pages'],
    queryFn: ({ pageParam, signal }) => client.project.list.query({ ...input, ...pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
    // Comparing ten thousand rows with themselves costs more than drawing the few that one sees.
    structuralSharing: false,
    // A new order or filter is drawn when it is there; until then the old rows stay.
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
  const { data, hasNextPage, isFetchingNextPage, isPlaceholderData, isError, fetchNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const more = useCallback(() => {
    if (!isFetchingNextPage && !isError) void fetchNextPage()
  }, [isFetchingNextPage, isError, fetchNextPage])
  return {
    query,
    rows,
    total: data?.pages[0]?.total ?? 0,
    more: hasNextPage && !isPlaceholderData ? more : undefined,
  }
}

/** What the rows of a filter come to, stage by stage; `every`: also what takes a pass over all of them. */
export function useFigures(filter: ProjectFilter, every: boolean) {
  return useQuery(trpc.project.figures.queryOptions({ filter, every }, { placeholderData: keepPreviousData }))
}
