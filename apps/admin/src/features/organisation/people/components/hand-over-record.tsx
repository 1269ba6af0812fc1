import { TableBox } from '../../../../components/table-box.tsx'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { QueryView } from '../../../../components/query-view.tsx'
import { useTitle } from '../../../../components/use-title.ts'
import { paths } from '../../../../paths.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { HandOverRecord } from '../../../../trpc/types.ts'
import { workKindText } from './work-words.ts'
import './hand-over-record.css'

/** A hand-over as it was done, to print and sign. */
export function HandOverRecordPage({ id }: { id: string }) {
  const query = useQuery(trpc.handOver.get.queryOptions({ id }))
  useTitle('交接单')
  return (
    <div className="slip-page">
      <header className="slip-bar">
        {query.data ? (
          <Link to={paths.person} params={{ person: query.data.person }}>
            返回人员
          </Link>
        ) : (
          <Link to={paths.people}>返回人员名册</Link>
        )}
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
      </header>
      <main>
        <QueryView query={query}>{(record) => <Slip record={record} />}</QueryView>
      </main>
    </div>
  )
}

function Slip({ record }: { record: HandOverRecord }) {
  return (
    <article className="slip">
      <h1>工作交接单</h1>
      <p className="slip-line">
        <span>移交人：{record.personName}</span>
        <span>单位：{record.unitName}</span>
        <span>
          {record.kind === 'leave' ? '离岗' : `调到${record.toUnitName ?? ''}`}：{record.day} 起
        </span>
      </p>
      {record.reason !== undefined && <p>说明：{record.reason}</p>}
      <TableBox name="移交的事项" className="slip-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">类别</th>
              <th scope="col">事项</th>
              <th scope="col">交给</th>
            </tr>
          </thead>
          <tbody>
            {record.items.map((item, i) => (
              <tr key={`${item.kind}/${item.id}`}>
                <td>{i + 1}</td>
                <td>{workKindText(item.kind)}</td>
                <td>{item.title}</td>
                <td>{outcome(item)}</td>
              </tr>
            ))}
            {record.items.length === 0 && (
              <tr>
                <td colSpan={4}>没有需要移交的事项。</td>
              </tr>
            )}
          </tbody>
        </table>
      </TableBox>
      <p className="slip-line slip-signatures">
        <span>移交人（签字）：</span>
        <span>接手人（签字）：</span>
        <span>监交人（签字）：</span>
      </p>
      <p className="slip-made">
        {record.actorName} 于 {record.at.slice(0, 16).replace('T', ' ')} 办理
      </p>
    </article>
  )
}

function outcome({ kind, outcome: what, toName }: HandOverRecord['items'][number]): string {
  if (what === 'given') return toName ?? ''
  if (what === 'kept-vacant') return '暂时空缺'
  return kind === 'account' ? '已停用' : '已终止'
}
