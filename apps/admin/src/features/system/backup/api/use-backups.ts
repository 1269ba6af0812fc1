import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'

/** How the scheduled backups went, newest first. */
export function useBackups() {
  return useQuery(trpc.backup.list.queryOptions())
}
