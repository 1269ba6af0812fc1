import { Link } from '@tanstack/react-router'
import { can, columnOf, type ProjectFilter, type Stage } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useId, useMemo } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { ProjectRow } from '../../../../trpc/types.ts'
import { amountText, cellTexts } from '../../list/api/cell-text.ts'
import { writeAddress } from '../../list/api/list-address.ts'
import { useStaleTest } from '../../list/api/use-stale-test.ts'
import { useStageCards } from '../api/use-board.ts'
import type { CardToMove } from '../api/use-card-drag.ts'

interface Props {
  readonly stage: Stage
  readonly filter: ProjectFilter
  readonly projects: number | undefined
  readonly amount: string | undefined
  readonly onMove: (card: CardToMove) => void
}

/** One stage: its figures, its cards page by page, and room for a card that is dropped. */
export function StageColumn({ stage, filter, projects, amount, onMove }: Props) {
  const id = useId()
  const cards = useStageCards(filter, stage.id)
  const rows = cards.data?.pages.flatMap((page) => page.rows) ?? []
  const left = (cards.data?.pages[0]?.total ?? 0) - rows.length

  return (
    <section className="board-column" aria-labelledby={id} data-stage={stage.id}>
      <header className="board-head" title={stage.meaning}>
        <h2 id={id}>
          <Link to={paths.projects} search={writeAddress({ filter: { ...filter, stage: [stage.id] } })}>
            {stage.name}
          </Link>
        </h2>
        <p>
          <strong>{projects?.toLocaleString('zh-CN') ?? '…'}</strong> 项
          {amount !== undefined && ` · ${amount}`}
        </p>
      </header>
      {cards.isPending && <Loading lines={6} />}
      {cards.isError && <Failed error={cards.error} again={() => void cards.refetch()} />}
      {cards.isSuccess && rows.length === 0 && <Empty title="没有项目" />}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Card row={row} onMove={onMove} />
          </li>
        ))}
      </ul>
      {cards.hasNextPage && (
        <p className="list-more">
          <Button size="small" loading={cards.isFetchingNextPage} onClick={() => void cards.fetchNextPage()}>
            还有 {left.toLocaleString('zh-CN')} 项
          </Button>
        </p>
      )}
    </section>
  )
}

function Card({ row, onMove }: { row: ProjectRow; onMove: (card: CardToMove) => void }) {
  const me = useMe()
  const isStale = useStaleTest()
  const { plan } = me
  const words = useMemo(() => {
    const text = (column: string) => {
      const known = columnOf(plan, column)
      return known ? cellTexts(plan, known) : () => ''
    }
    return { unit: text('reportingUnit'), industry: text('industry'), flags: text('flags') }
  }, [plan])
  const investment = columnOf(plan, 'investmentYuan')
  const actor = { userId: me.user.id, name: me.user.name, holdings: me.holdings }
  const mayMove = can(plan, actor, 'project.edit', { reportingUnit: row.reportingUnit }).ok
  return (
    <article
      className="board-card"
      aria-label={row.name}
      draggable={mayMove}
      data-card={row.id}
      data-name={row.name}
      data-from={row.stage}
    >
      <Link to={paths.project} params={{ project: row.id }} draggable={false}>
        {row.name}
      </Link>
      <p className="board-facts">
        {row.investmentYuan !== null &&
          investment &&
          `${amountText(row.investmentYuan, investment)}${investment.field?.unit ?? '万元'} · `}
        {[words.industry(row), words.unit(row)].filter(Boolean).join(' · ')}
      </p>
      {(isStale(row) || row.flags.length > 0) && (
        <p className="tags">
          {isStale(row) && <Tag tone="alert">{`${plan.register.noProgressDays} 天无进展`}</Tag>}
          {row.flags.length > 0 && <Tag tone="main">{words.flags(row)}</Tag>}
        </p>
      )}
      {row.latestProgress !== null && <p className="board-progress">{row.latestProgress}</p>}
      {mayMove && (
        <button
          type="button"
          className="link-button"
          aria-label={`推进 ${row.name}`}
          onClick={() => onMove({ project: row.id, name: row.name })}
        >
          推进…
        </button>
      )}
    </article>
  )
}
