import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'

export function useTeams() {
  return useQuery(trpc.team.list.queryOptions())
}

export function useTeam(id: string) {
  return useQuery(trpc.team.get.queryOptions({ id }))
}

export function useStints() {
  return useInfiniteQuery({
    queryKey: [...trpc.team.stint.list.queryKey(), 'pages'],
    queryFn: ({ pageParam }) => client.team.stint.list.query(pageParam),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}

export function useExperts() {
  return useInfiniteQuery({
    queryKey: [...trpc.team.expert.list.queryKey(), 'pages'],
    queryFn: ({ pageParam }) => client.team.expert.list.query(pageParam),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
}

export function useTeamsChanged() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.team.pathFilter()),
      queries.invalidateQueries(trpc.home.pathFilter()),
    ])
  }
}
