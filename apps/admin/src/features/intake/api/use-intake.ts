import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../trpc/client.ts'

export function useIntake(id: string) {
  return useQuery(trpc.intake.get.queryOptions({ id }))
}
