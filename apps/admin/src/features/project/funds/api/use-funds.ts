import { useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

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
