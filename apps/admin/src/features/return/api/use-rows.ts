import { useInfiniteQuery } from '@tanstack/react-query'
import { trpc } from '../../../trpc/client.ts'

/** Rows of one list of a return, page by page. */
export function useRows(key: string, list: string) {
  return useInfiniteQuery(
    trpc.return.rows.infiniteQueryOptions(
      { key, list, limit: 200 },
      { getNextPageParam: ({ next }) => next },
    ),
  )
}
