import { useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../trpc/pages.ts'

/** Rows of one list of a return, page by page. */
export function useRows(key: string, list: string) {
  return useInfiniteQuery({
    queryKey: [...trpc.return.rows.pathKey(), { key, list }],
    queryFn: ({ pageParam }) => client.return.rows.query({ key, list, limit: 200, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}
