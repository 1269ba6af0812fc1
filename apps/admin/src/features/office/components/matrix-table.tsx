import { cycleOf, listOf, type Phase, type ReturnAction } from '@zhaoshang/domain'
import { ReturnLink } from '../../../components/return-link.tsx'
import { MoveButtons } from '../../../components/return-move/move-buttons.tsx'
import { Empty } from '../../../components/states.tsx'
import { StateTags } from '../../../components/tag.tsx'
import { mayAny, useMe } from '../../../session/me.ts'
import { useNow } from '../../../time/business-clock.ts'
import { instantInTable } from '../../../time/words.ts'
import type { Matrix, MatrixRow } from '../../../trpc/types.ts'

/** From here on a list without rows is an answer: there are none. */
const handedIn: ReadonlySet<Phase | null> = new Set<Phase>(['in-review', 'submitted', 'accepted'])
const decisions: readonly ReturnAction[] = ['accept', 'return']

/** Units against what their return holds; what arrived can be decided here or after a look inside. */
export function MatrixTable({
  matrix,
  rows,
  filtered,
}: {
  matrix: Matrix
  rows: readonly MatrixRow[]
  filtered: boolean
}) {
  const me = useMe()
  const now = useNow()
  const lists = (cycleOf(me.plan, matrix.cycle)?.contents ?? []).flatMap((content) =>
    content.kind === 'list' ? (listOf(me.plan, content.list) ?? []) : [],
  )
  const decides = mayAny(me, 'return.decide')
  if (rows.length === 0) {
    return (
      <div className="table-box">
        <Empty title={filtered ? '没有这种状态的单位' : '这一期没有要报送的单位'} />
      </div>
    )
  }
  return (
    <div className="table-box">
      <table className="table office-table">
        <caption className="sr-only">{matrix.periodName}各单位报送情况</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              序号
            </th>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">到达时间</th>
            <th scope="col">报送人</th>
            {lists.map(({ id, shortName }) => (
              <th key={id} scope="col" className="num">
                {shortName}
                <span className="office-unit">（项）</span>
              </th>
            ))}
            {decides && <th scope="col">办理</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.unit}>
              <td className="num quiet">{place + 1}</td>
              <th scope="row">
                <ReturnLink returnKey={row.key}>{row.unitName}</ReturnLink>
                {!row.owed && <span className="quiet">（自愿报送）</span>}
              </th>
              <td>
                <StateTags phase={row.phase} timing={row.timing} amongMany />
              </td>
              <td>{row.receivedAt ? instantInTable(row.receivedAt, now) : ''}</td>
              <td>{row.handedInBy ?? ''}</td>
              {lists.map(({ id }) => (
                <td key={id} className="num">
                  {row.lists[id] || (handedIn.has(row.phase) ? '无' : '')}
                </td>
              ))}
              {decides && (
                <td className="office-acts">
                  {row.phase === 'submitted' && (
                    <MoveButtons
                      returnKey={row.key}
                      whose={row.unitName}
                      version={row.version}
                      actions={decisions}
                      size="small"
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
