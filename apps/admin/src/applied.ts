import { skipToken, useQuery } from '@tanstack/react-query'
import { queryClient } from './trpc/client.ts'

/** What an import wrote: told on the page of the return, where one finds oneself afterwards. */
export interface Applied {
  readonly created: number
  readonly changed: number
  readonly advanced: number
  readonly unchanged: number
  readonly leftOut: number
}

const place = (returnKey: string) => ['applied', returnKey]

export function tellApplied(returnKey: string, applied: Applied): void {
  queryClient.setQueryData(place(returnKey), applied)
}

export function forgetApplied(returnKey: string): void {
  queryClient.setQueryData(place(returnKey), null)
}

export function useApplied(returnKey: string): Applied | null | undefined {
  return useQuery<Applied | null>({
    queryKey: place(returnKey),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  }).data
}
