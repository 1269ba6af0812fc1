import { useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../trpc/pages.ts'
import type { Lead } from '../../../trpc/types.ts'

/** Which leads a page shows. */
export const leadTabs = [
  { id: 'new', label: '待研判', states: ['new'] },
  { id: 'decided', label: '已办理', states: ['accepted', 'merged', 'declined'] },
  { id: 'all', label: '全部', states: undefined },
] as const satisfies readonly { id: string; label: string; states: readonly Lead['state'][] | undefined }[]
export type LeadTab = (typeof leadTabs)[number]

export function useLeads({ id, states }: LeadTab) {
  return useInfiniteQuery({
    queryKey: [...trpc.lead.list.pathKey(), id],
    initialPageParam: firstPage,
    queryFn: ({ pageParam }) =>
      client.lead.list.query({ ...pageParam, ...(states && { states: [...states] }) }),
    getNextPageParam: ({ next }) => nextPage(next),
  })
}
