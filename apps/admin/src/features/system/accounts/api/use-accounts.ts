import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'
import type { AccountState, RequestState } from '../../../../trpc/types.ts'

interface AccountFilter {
  readonly search?: string | undefined
  readonly unit?: string | undefined
  readonly state?: AccountState | undefined
}

/** Accounts by username, page by page. */
export function useAccounts(filter: AccountFilter) {
  const asked = given(filter)
  return useInfiniteQuery({
    queryKey: [...trpc.account.list.pathKey(), asked],
    queryFn: ({ pageParam }) => client.account.list.query({ ...asked, limit: 50, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
    placeholderData: keepPreviousData,
  })
}

/** Requests of one state, newest first, page by page. */
export function useAccountRequests(filter: {
  readonly state: RequestState
  readonly unit?: string | undefined
}) {
  const asked = given(filter)
  return useInfiniteQuery({
    queryKey: [...trpc.account.requests.pathKey(), asked],
    queryFn: ({ pageParam }) => client.account.requests.query({ ...asked, limit: 50, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
    placeholderData: keepPreviousData,
  })
}

/** Without what is not asked for. */
function given<T extends object>(filter: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
