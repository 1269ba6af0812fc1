import { actKinds, isDay, type ActKind } from '@zhaoshang/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../../trpc/client.ts'

/** The filters of the page, as its address has them. */
export interface AuditSearch {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly who?: string | undefined
  readonly kind?: string | undefined
  readonly entity?: string | undefined
  readonly request?: string | undefined
  readonly entry?: string | undefined
}

/** What is asked of the server; whatever in the address it would refuse is left out. */
export function filterOf({ from, to, who, kind, entity, request }: AuditSearch) {
  return {
    ...(from !== undefined && isDay(from) && { from }),
    ...(to !== undefined && isDay(to) && { to }),
    ...(who !== undefined && { actor: who.slice(0, 100) }),
    ...(isKind(kind) && { kind }),
    ...(entity !== undefined && { entity: entity.slice(0, 60) }),
    ...(request !== undefined && { request: request.slice(0, 100) }),
  }
}

function isKind(text: string | undefined): text is ActKind {
  return text !== undefined && Object.hasOwn(actKinds, text)
}

/** The trail, page by page, newest first. */
export function useAudit(search: AuditSearch) {
  const filter = filterOf(search)
  return useInfiniteQuery({
    queryKey: [...trpc.audit.list.pathKey(), filter],
    queryFn: ({ pageParam }) =>
      client.audit.list.query({ ...filter, ...(pageParam !== undefined && { cursor: pageParam }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  })
}
