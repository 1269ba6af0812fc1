import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'

export type AskView = 'waiting' | 'decided' | 'all' | 'overdue' | 'refused'

/** Questions: those of my unit, or those of all projects that I see. */
export function useAsks(view: AskView, unit: string | undefined) {
  const own = view === 'waiting' || view === 'decided'
  const asked = { view: view === 'all' ? ('waiting' as const) : view, ...(unit !== undefined && { unit }) }
  return useInfiniteQuery({
    queryKey: [...trpc.element.pathKey(), 'asks', view, unit],
    queryFn: ({ pageParam }) => {
      const input = { ...asked, ...(pageParam !== undefined && { cursor: pageParam }) }
      return own ? client.element.mine.query(input) : client.element.overview.query(input)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

export function useAsk(ask: string) {
  return useQuery(trpc.element.get.queryOptions({ ask }))
}

export function useElements(project: string) {
  return useQuery(trpc.element.ofProject.queryOptions({ project }))
}

/** What I am to deliver. */
export function useDeliveries(open: boolean) {
  return useInfiniteQuery({
    queryKey: [...trpc.assurance.pathKey(), 'mine', open],
    queryFn: ({ pageParam }) =>
      client.assurance.mine.query({ open, ...(pageParam !== undefined && { cursor: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

export function useElementsChanged() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all(
      [trpc.element, trpc.assurance, trpc.support, trpc.permit, trpc.approval, trpc.home, trpc.project].map(
        (router) => queries.invalidateQueries(router.pathFilter()),
      ),
    )
  }
}
