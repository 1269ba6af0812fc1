import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'
import { useActed } from '../../accounts/api/use-account-acts.ts'

/** Accounts with the roles that they hold, page by page. */
export function useRoleHolders(filter: {
  readonly search?: string | undefined
  readonly unit?: string | undefined
  readonly role?: string | undefined
}) {
  const { search, unit, role } = filter
  const asked = {
    ...(search !== undefined && { search }),
    ...(unit !== undefined && { unit }),
    ...(role !== undefined && { role }),
  }
  return useInfiniteQuery({
    queryKey: [...trpc.role.list.pathKey(), asked],
    queryFn: ({ pageParam }) => client.role.list.query({ ...asked, limit: 50, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
    placeholderData: keepPreviousData,
  })
}

export function useGrant() {
  const { done, onError, onSettled } = useActed()
  return useMutation(
    trpc.role.grant.mutationOptions({
      onSuccess: ({ granted, declined }) =>
        done(`已授予 ${granted} 个角色${declined > 0 ? `，${declined} 个未授予` : ''}`),
      onError,
      onSettled,
    }),
  )
}

export function useTake() {
  const { done, onError, onSettled } = useActed()
  return useMutation(
    trpc.role.take.mutationOptions({
      onSuccess: ({ taken }) => done(taken === 0 ? '这个角色已经收回了' : '已收回'),
      onError,
      onSettled,
    }),
  )
}
