import { cycleOf, listOf } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { QueryView } from '../../../components/query-view.tsx'
import { useTitle } from '../../../components/use-title.ts'
import { paths, returnParams } from '../../../paths.ts'
import { useMe } from '../../../session/me.ts'
import type { ReturnView } from '../../../trpc/types.ts'
import { useAllRows } from '../api/use-all-rows.ts'
import { useReturn } from '../api/use-return.ts'
import type { Narrative } from './parts.tsx'
import { PrintedList } from './printed-list.tsx'
import { Signatures } from './signatures.tsx'
import './print-page.css'

/** A return on paper: each form on its own sheets, with the line to sign. */
export function PrintPage({ returnKey: key }: { returnKey: string }) {
  const query = useReturn(key)
  useTitle(query.data ? `打印 ${query.data.obligation.unitName} ${query.data.obligation.periodName}` : '打印')
  return (
    <div className="print">
      <header className="print-bar">
        <Link to={paths.return} params={returnParams(key)}>
          返回报表
        </Link>
        <span className="quiet">横向打印，纸张按各表规定（A3 或 A4）；没有内容的表不打印。</span>
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
      </header>
      <main>
        <QueryView query={query}>{(view) => <Forms view={view} />}</QueryView>
      </main>
    </div>
  )
}

function Forms({ view }: { view: ReturnView }) {
  const { plan } = useMe()
  const { obligation } = view
  const lists = view.lists.filter(({ count }) => count > 0).flatMap(({ list }) => listOf(plan, list) ?? [])
  const empty = view.lists.filter(({ count, required }) => count === 0 && required)
  const rows = useAllRows(
    obligation.key,
    lists.map(({ id }) => id),
  )
  const narratives = (cycleOf(plan, obligation.cycle)?.contents ?? []).filter(
    (content): content is Narrative => content.kind === 'narrative',
  )
  return (
    <QueryView query={rows}>
      {(whole) => (
        <>
          <section className="sheet sheet-a4">
            <h1>
              {obligation.periodName}
              {obligation.cycleName}
            </h1>
            <p className="sheet-line">
              <span>填报单位：{obligation.unitName}</span>
              <span>报送期间：{obligation.periodName}</span>
            </p>
            {view.lists.length > 0 && (
              <ul className="sheet-contents">
                {view.lists.map(({ list, title, count }) => (
                  <li key={list}>
                    {title}：{count === 0 ? '无' : `${count} 项`}
                  </li>
                ))}
              </ul>
            )}
            {narratives.map((narrative) => (
              <div key={narrative.id}>
                <h2>{narrative.label}</h2>
                <p className="sheet-text">{view.narratives[narrative.id]?.trim() || '（未写）'}</p>
              </div>
            ))}
            {empty.length > 0 && <p className="sheet-note">标“无”的清单为零报告：本期没有这类内容。</p>}
            <Signatures
              words={lists[0]?.signatures ?? plan.lists[0]?.signatures ?? []}
              events={view.events}
            />
          </section>
          {lists.map((list) => (
            <PrintedList
              key={list.id}
              list={list}
              whole={whole.get(list.id) ?? { rows: [], subtotals: {} }}
              view={view}
            />
          ))}
        </>
      )}
    </QueryView>
  )
}
