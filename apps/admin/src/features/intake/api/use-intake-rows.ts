import type { PreviewRow, RowStatus } from '@zhaoshang/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { trpc } from '../../../trpc/client.ts'
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
  const pages = useInfiniteQuery(
    trpc.intake.rows.infiniteQueryOptions(
      { id: view.id, limit: 100, ...(status === undefined ? {} : { status }) },
      { getNextPageParam: ({ next }) => next, enabled: !whole },
    ),
  )
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
