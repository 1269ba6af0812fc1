import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { daysLeftText, figuresText, resultWords } from '../../../../texts/elements.ts'
import type { ElementAsk, ElementPage } from '../../../../trpc/types.ts'
import { type AskView, useAsks } from '../api/use-elements.ts'
import { amountWords, dimensionName, dimensionOf } from '../plan-words.ts'
import '../elements.css'

const empties: Readonly<Record<AskView, { title: string; text: string }>> = {
  waiting: { title: '没有等您单位审核的项目', text: '项目送审后会出现在这里，并提醒到“今日”。' },
  decided: { title: '您单位还没有出具过意见', text: '出具意见后可以在这里查看、补充或改变意见。' },
  all: { title: '没有正在审核的项目', text: '项目进入洽谈后，可以在项目页面送审。' },
  overdue: { title: '没有超过时限的审核', text: '超过时限没有意见的，会列在这里。' },
  refused: { title: '没有不通过的审核', text: '不通过的，可以重新送审或提请一事一议。' },
}

/** Questions as a list that a phone shows as well as a screen: what waits oldest first. */
export function AskList({ view, unit }: { view: AskView; unit: string | undefined }) {
  const asks = useAsks(view, unit)
  if (asks.isError) return <Failed error={asks.error} again={() => void asks.refetch()} />
  if (!asks.data) return <Loading lines={6} />
  const rows = asks.data.pages.flatMap((page) => page.rows)
  const own = view === 'waiting' || view === 'decided'
  return (
    <>
      {!own && <Counts view={view} unit={unit} counts={asks.data.pages[0]?.counts ?? []} />}
      {rows.length === 0 ? (
        <Empty title={empties[view].title}>
          <p>{empties[view].text}</p>
        </Empty>
      ) : (
        <ul aria-label={own ? '审核事项' : '各单位的审核事项'}>
          {rows.map((row) => (
            <AskRow key={row.id} row={row} own={own} view={view} />
          ))}
        </ul>
      )}
      {asks.hasNextPage && (
        <p className="list-more">
          <Button loading={asks.isFetchingNextPage} onClick={() => void asks.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
    </>
  )
}

function AskRow({ row, own, view }: { row: ElementAsk; own: boolean; view: AskView }) {
  const { plan } = useMe()
  const navigate = useNavigate()
  const { dimension } = dimensionOf(plan, row.review, row.dimension)
  const needed = figuresText(dimension?.figures ?? [], row.needed)
  const left = row.daysLeft === undefined ? undefined : daysLeftText(row.daysLeft)
  const about = [row.reportingUnitName, amountWords(row.investmentYuan)].filter((part) => part !== undefined)
  const name = dimensionName(plan, row.review, row.dimension)
  return (
    <li className="matter">
      <div>
        <h2>
          {own ? (
            row.name
          ) : (
            <Link className="text-link" to={paths.project} params={{ project: row.project }}>
              {row.name}
            </Link>
          )}
        </h2>
        <p>
          {name}
          {!own && `：${row.unitName}`}
          {needed !== '' && ` · ${needed}`}
        </p>
        <p className="quiet">
          {about.join(' · ')} · {row.sentDay} 送审{row.round > 1 && `（第 ${row.round} 轮）`}
        </p>
      </div>
      <div className="matter-do">
        <span className="tags">
          {row.fastLane && <Tag tone="main">快速通道</Tag>}
          {row.result !== null && (
            <Tag tone={resultWords[row.result].tone}>{resultWords[row.result].word}</Tag>
          )}
          {left && <Tag tone={left.tone}>{left.word}</Tag>}
        </span>
        {own && (
          <Button
            type={row.state === 'waiting' ? 'primary' : 'default'}
            onClick={() => void navigate({ to: paths.elements, search: { view, ask: row.id } })}
          >
            {row.state === 'waiting' ? '审核' : '查看'}
            <span className="sr-only">
              ：{row.name} {name}
            </span>
          </Button>
        )}
      </div>
    </li>
  )
}

/** How much waits for each unit; one touch leaves only its own. */
function Counts({
  view,
  unit,
  counts,
}: {
  view: AskView
  unit: string | undefined
  counts: ElementPage['counts']
}) {
  if (counts.length === 0 || view === 'refused') return null
  const all = counts.reduce((sum, { waiting }) => sum + waiting, 0)
  const late = counts.reduce((sum, { overdue }) => sum + overdue, 0)
  return (
    <div className="org-bar">
      <span>
        在审 {all} 项{late > 0 && `，其中超时限 ${late} 项`}
      </span>
      <nav className="chips" aria-label="按审核单位">
        {unit !== undefined && (
          <Link className="chip" to={paths.elements} search={{ view }}>
            全部单位
          </Link>
        )}
        {counts.map((one) => (
          <Link
            key={one.unit}
            to={paths.elements}
            search={{ view, unit: one.unit }}
            className={`chip${one.unit === unit ? ' chip-here' : ''}`}
            aria-current={one.unit === unit ? 'page' : undefined}
          >
            {one.unitName} {one.waiting}
            {one.overdue > 0 && `（超时限 ${one.overdue}）`}
          </Link>
        ))}
      </nav>
    </div>
  )
}
