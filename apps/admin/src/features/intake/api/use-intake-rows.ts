import type { PreviewRow, RowStatus } from '@zhaoshang/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { client, trpc } from '../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../trpc/pages.ts'
import type { IntakeView } from '../../../trpc/types.ts'

interface Rows {
  readonly rows: readonly PreviewRow[]
  readonly more?: () => void
  readonly loading: boolean
}

/** The rows to show: a form of ordinary length has come whole, a long one is asked for page by page. */
export function useIntakeRows(view: IntakeView, status: RowStatus | undefined): Rows {
  const first = view.preview?.rows ?? []
  const whole = first.length >= view.rowTotal
  const asked = { id: view.id, ...(status === undefined ? {} : { status }) }
  const pages = useInfiniteQuery({
    queryKey: [...trpc.intake.rows.pathKey(), asked],
    queryFn: ({ pageParam }) => client.intake.rows.query({ ...asked, limit: 100, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
    enabled: !whole,
  })
  if (whole) {
    return {
      rows: status === undefined ? first : first.filter((row) => row.status === status),
      loading: false,
    }
  }
  return {
    rows: pages.data?.pages.flatMap((page) => page.rows) ?? [],
    loading: pages.isFetching,
    ...(pages.hasNextPage ? { more: () => void pages.fetchNextPage() } : {}),
  }
}
