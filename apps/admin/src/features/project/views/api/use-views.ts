import { useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

/** Saved views that somebody sees. */
export function useViews() {
  return useQuery(trpc.view.list.queryOptions(undefined, { staleTime: 60_000 }))
}

export function useViewsChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: trpc.view.list.queryKey() })
}
