import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../trpc/client.ts'

export function useReturn(key: string) {
  return useQuery(trpc.return.get.queryOptions({ key }))
}
