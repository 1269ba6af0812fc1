import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

/** Who is signed in, newest first, page by page. */
export function useSessions(words: string) {
  return useInfiniteQuery({
    queryKey: [...trpc.session.list.pathKey(), { words }],
    queryFn: ({ pageParam }) => client.session.list.query({ words, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}

export function useEndSession() {
  const queries = useQueryClient()
  return useMutation(
    trpc.session.end.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.session.list.pathFilter()),
    }),
  )
}
