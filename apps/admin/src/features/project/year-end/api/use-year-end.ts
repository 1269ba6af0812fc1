import { useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

export interface YearEndSearch {
  readonly year?: number | undefined
  readonly unit?: string | undefined
}

export function useYearEnd({ year, unit }: YearEndSearch) {
  return useQuery(
    trpc.yearEnd.preview.queryOptions({
      ...(year !== undefined && { year }),
      ...(unit !== undefined && { unit }),
    }),
  )
}

/** Renews what a carry-over changes: everything about projects. */
export function useYearEndChanged() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.yearEnd.pathFilter()),
      queries.invalidateQueries(trpc.project.pathFilter()),
      queries.invalidateQueries(trpc.fund.pathFilter()),
      queries.invalidateQueries(trpc.statistics.pathFilter()),
    ])
  }
}
