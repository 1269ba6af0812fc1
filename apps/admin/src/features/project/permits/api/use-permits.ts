import { useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'

export type PermitsView = 'overdue' | 'blocked' | 'begun' | 'unbegun'

/** Projects by their permits: those that my unit follows, or all that I see. */
export function usePermits(view: PermitsView, follows: boolean) {
  return useInfiniteQuery({
    queryKey: [...trpc.permit.pathKey(), 'projects', view, follows],
    queryFn: ({ pageParam }) => {
      const input = { view, ...(pageParam !== undefined && { cursor: pageParam }) }
      return follows ? client.permit.list.query(input) : client.permit.overview.query(input)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}
