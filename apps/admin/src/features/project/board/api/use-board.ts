import { useInfiniteQuery } from '@tanstack/react-query'
import { newestFirst, type ProjectFilter, type WorkPlan } from '@zhaoshang/domain'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

/** Cards of one column that are read at once. */
const pageSize = 20

/** The cards of one stage, what changed last on top. */
export function useStageCards(filter: ProjectFilter, stage: string) {
  const input = { filter: { ...filter, stage: [stage] }, sort: newestFirst, limit: pageSize }
  return useInfiniteQuery({
    queryKey: [...trpc.project.list.queryKey(input), 'pages'],
    queryFn: ({ pageParam }) => client.project.list.query({ ...input, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}

/** Paused and ended projects stand in no stage's queue, unless somebody asks for them. */
export function boardFilter(plan: WorkPlan, filter: ProjectFilter): ProjectFilter {
  if (filter.status !== undefined) return filter
  return { ...filter, status: plan.statuses.filter(({ counts }) => counts).map(({ id }) => id) }
}
