import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

export function useProject(id: string) {
  return useQuery(trpc.project.get.queryOptions({ id }))
}
