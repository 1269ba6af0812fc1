import type { Day } from '@zhaoshang/domain'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

export function useUnits(day: Day | undefined) {
  return useQuery(
    trpc.unit.list.queryOptions(day === undefined ? {} : { day }, { placeholderData: keepPreviousData }),
  )
}

export function useUnit(code: string, day: Day | undefined) {
  return useQuery(
    trpc.unit.get.queryOptions(day === undefined ? { code } : { code, day }, {
      placeholderData: keepPreviousData,
    }),
  )
}

/** After a change of units: whatever shows them, and the plan that every page reads names from. */
export function useUnitsChanged() {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries(trpc.session.me.queryFilter())
    await queries.invalidateQueries()
  }
}
