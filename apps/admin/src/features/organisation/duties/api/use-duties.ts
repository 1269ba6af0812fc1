import { useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

export function useDuties(quarter: string | undefined) {
  return useQuery(
    trpc.duty.list.queryOptions(quarter === undefined ? {} : { quarter, year: Number(quarter.slice(0, 4)) }),
  )
}

export function useDuty(of: { responsibility: string; unit: string; quarter?: string; year: number }) {
  return useQuery(trpc.duty.get.queryOptions(of))
}

export function useDutiesChanged() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.duty.pathFilter()),
      queries.invalidateQueries(trpc.clause.pathFilter()),
      queries.invalidateQueries(trpc.home.pathFilter()),
    ])
  }
}
