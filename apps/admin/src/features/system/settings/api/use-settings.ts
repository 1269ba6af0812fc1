import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

export function useSettings() {
  return useQuery(trpc.setting.list.queryOptions())
}

/** Decides a setting; the list is read anew whatever comes of it, so that a stale one shows what stands now. */
export function useChangeSetting() {
  const queries = useQueryClient()
  return useMutation(
    trpc.setting.change.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.setting.pathFilter()),
    }),
  )
}
