import { useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../trpc/pages.ts'

/** Returns of one's own units, of one cycle or of all, page by page. */
export function useReturns(cycle: string | undefined) {
  const asked = cycle === undefined ? {} : { cycle }
  return useInfiniteQuery({
    queryKey: [...trpc.return.list.pathKey(), asked],
    queryFn: ({ pageParam }) => client.return.list.query({ ...asked, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}
