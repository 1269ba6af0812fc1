import { useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

/** Stages and marks that wait for the office; the first page has the marks. */
export function useReviews() {
  return useInfiniteQuery({
    queryKey: [...trpc.project.review.list.queryKey({}), 'pages'],
    queryFn: ({ pageParam }) => client.project.review.list.query({ ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}
