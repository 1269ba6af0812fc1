import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed, Loading } from './states.tsx'

/** What a query gives, in its three states: on its way, failed, there. */
export function QueryView<T>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T, unknown>
  lines?: number
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <Failed error={query.error} again={() => void query.refetch()} />
  return <Loading {...(lines === undefined ? {} : { lines })} />
}
