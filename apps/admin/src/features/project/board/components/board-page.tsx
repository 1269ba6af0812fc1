import { Link, useNavigate } from '@tanstack/react-router'
import { columnOf, type ProjectFilter } from '@zhaoshang/domain'
import { useMemo, useRef, useState } from 'react'
import { Page } from '../../../../components/page.tsx'
import { Empty, Failed } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { amountText } from '../../list/api/cell-text.ts'
import { type Query, readAddress, writeAddress } from '../../list/api/list-address.ts'
import { useFigures } from '../../list/api/use-projects.ts'
import { FilterBar } from '../../list/components/filter-bar.tsx'
import { boardFilter } from '../api/use-board.ts'
import { type CardToMove, useCardDrag } from '../api/use-card-drag.ts'
import { MoveCard } from './move-card.tsx'
import { StageColumn } from './stage-column.tsx'
import '../../list/components/projects.css'
import './board.css'

/** The register by stage: how many, how much, and each project as a card that can be moved on. */
export function BoardPage({ query }: { query: Query }) {
  const { plan } = useMe()
  const navigate = useNavigate()
  const { filter = noFilter } = useMemo(() => readAddress(query), [query])
  const shown = boardFilter(plan, filter)
  const figures = useFigures(shown, false)
  const [moving, setMoving] = useState<CardToMove>()
  const board = useRef<HTMLDivElement>(null)
  useCardDrag(board, setMoving)
  const stages = plan.stages.filter(({ id }) => filter.stage === undefined || filter.stage.includes(id))
  const investment = columnOf(plan, 'investmentYuan')
  return (
    <Page
      title="看板"
      lead={<p>{filter.status === undefined && '推进中的项目按阶段排列；暂停、终止的不在看板上。'}</p>}
      actions={
        <Link className="print-link" to={paths.projects} search={writeAddress({ filter })}>
          列表
        </Link>
      }
    >
      <FilterBar
        filter={filter}
        onChange={(next) => void navigate({ to: paths.projectBoard, search: writeAddress({ filter: next }) })}
      />
      {figures.isError && <Failed error={figures.error} again={() => void figures.refetch()} />}
      <div ref={board}>
        {stages.length === 0 ? (
          <Empty title="没有这个阶段" />
        ) : (
          <TableBox name="按阶段的项目" className="board">
            {stages.map((stage) => {
              const sum = figures.data?.stages.find((one) => one.stage === stage.id)
              return (
                <StageColumn
                  key={stage.id}
                  stage={stage}
                  filter={shown}
                  projects={sum?.projects}
                  amount={
                    sum &&
                    investment &&
                    `${amountText(sum.investmentYuan, investment)}${investment.field?.unit ?? '万元'}`
                  }
                  onMove={setMoving}
                />
              )
            })}
          </TableBox>
        )}
      </div>
      {moving && <MoveCard card={moving} onClose={() => setMoving(undefined)} />}
    </Page>
  )
}

const noFilter: ProjectFilter = {}
