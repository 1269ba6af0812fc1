import { useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

export function useProject(id: string) {
  return useQuery(trpc.project.get.queryOptions({ id }))
}

/** Renews whatever shows something of projects, after a change. */
export function useProjectChanged() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.project.pathFilter()),
      queries.invalidateQueries(trpc.home.pathFilter()),
    ])
  }
}
