import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { trpc } from '../../../trpc/client.ts'

/** Every unit of a period; the table stays while another period is on its way. */
export function useMatrix(cycle: string | undefined, period: string | undefined) {
  return useQuery(
    trpc.matrix.get.queryOptions(
      { ...(cycle === undefined ? {} : { cycle }), ...(period === undefined ? {} : { period }) },
      { placeholderData: keepPreviousData, refetchOnWindowFocus: true },
    ),
  )
}
