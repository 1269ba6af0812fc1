import { parseDay } from '@zhaoshang/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

export function useTargets(search: { year: number | undefined; day: string | undefined }) {
  const { year } = search
  const day = search.day === undefined ? undefined : parseDay(search.day)
  return useQuery(
    trpc.target.get.queryOptions({
      ...(year !== undefined && { year }),
      ...(day?.ok && { day: day.value }),
    }),
  )
}

export function useTargetsChanged() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.target.pathFilter()),
      queries.invalidateQueries(trpc.clause.pathFilter()),
      queries.invalidateQueries(trpc.home.pathFilter()),
    ])
  }
}
