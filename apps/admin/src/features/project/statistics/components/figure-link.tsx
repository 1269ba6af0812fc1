import { Link } from '@tanstack/react-router'
import { filterToQuery, type ProjectFilter } from '@zhaoshang/domain'
import type { ReactNode } from 'react'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'

interface Props {
  readonly filter: ProjectFilter
  readonly origin: 'stock' | 'moved' | undefined
  /** What the figure is of, for those who hear it only. */
  readonly of: string
  readonly children: ReactNode
}

/** A figure that opens its rows: the list with the same conditions. Of statuses that count, unless the filter names others. */
export function FigureLink({ filter, origin, of, children }: Props) {
  const { plan } = useMe()
  const status = plan.statuses.filter(({ counts }) => counts).map(({ id }) => id)
  return (
    <Link
      className="figure-link"
      to={paths.projects}
      search={filterToQuery({ status, ...(origin && { origin }), ...filter })}
    >
      <span className="sr-only">{of} </span>
      {children}
    </Link>
  )
}
