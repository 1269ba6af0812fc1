import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { endpoints } from '../paths.ts'
import { refusalOf } from '../texts/error-text.ts'
import type { StaffRouter } from './types.ts'

/** True where asking again cannot help: the server understood and said no. */
function isAnswer(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data != null
}

function isDatabaseAway(error: unknown): boolean {
  return error instanceof TRPCClientError && refusalOf(error)?.code === 'database-away'
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Away is no answer that stays: the page says so and goes on by itself when the database is back.
      refetchInterval: ({ state }) => (isDatabaseAway(state.error) ? 3_000 : false),
      retry: (count, error) => count < 2 && !isAnswer(error),
    },
    mutations: { retry: false },
  },
})

export const client = createTRPCClient<StaffRouter>({
  links: [httpBatchLink({ url: endpoints.trpc })],
})

export const trpc = createTRPCOptionsProxy<StaffRouter>({ client, queryClient })
