import { Link } from '@tanstack/react-router'
import { columnOf } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useMemo } from 'react'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { ProjectRow } from '../../../../trpc/types.ts'
import { amountText, cellTexts } from '../api/cell-text.ts'
import { useStaleTest } from '../api/use-stale-test.ts'

interface Props {
  readonly rows: readonly ProjectRow[]
  readonly onMore: (() => void) | undefined
  readonly loading: boolean
}

/** The register on a phone: one card a project. */
export function ProjectCards({ rows, onMore, loading }: Props) {
  return (
    <>
      <ul className="project-cards" aria-label="项目库">
        {rows.map((row) => (
          <li key={row.id}>
            <ProjectCard row={row} />
          </li>
        ))}
      </ul>
      {onMore && (
        <p className="list-more">
          <Button loading={loading} onClick={onMore}>
            更多
          </Button>
        </p>
      )}
    </>
  )
}

function ProjectCard({ row }: { row: ProjectRow }) {
  const { plan } = useMe()
  const isStale = useStaleTest()
  const say = useMemo(() => {
    const text = (id: string) => {
      const column = columnOf(plan, id)
      return column ? cellTexts(plan, column) : () => ''
    }
    return {
      stage: text('stage'),
      status: text('status'),
      industry: text('industry'),
      unit: text('reportingUnit'),
      investment: columnOf(plan, 'investmentYuan'),
    }
  }, [plan])
  const counts = plan.statuses.find(({ id }) => id === row.status)?.counts ?? true
  return (
    <Link className="project-card" to={paths.project} params={{ project: row.id }}>
      <span className="project-card-name">{row.name}</span>
      <span className="tags">
        <Tag tone="main">{say.stage(row)}</Tag>
        {!counts && <Tag tone="quiet">{say.status(row)}</Tag>}
        {isStale(row) && <Tag tone="alert">{`${plan.register.noProgressDays} 天无进展`}</Tag>}
      </span>
      <span className="project-card-facts">
        {row.investmentYuan !== null && say.investment && (
          <span>{`${amountText(row.investmentYuan, say.investment)}${say.investment.field?.unit ?? '万元'}`}</span>
        )}
        {row.industry !== null && <span>{say.industry(row)}</span>}
        <span>{say.unit(row)}</span>
      </span>
      {row.latestProgress !== null && (
        <span className="project-card-progress">
          {row.latestProgressDay?.slice(5)} {row.latestProgress}
        </span>
      )}
    </Link>
  )
}
