import { unitOf } from '@zhaoshang/domain'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useMe } from '../../../../session/me.ts'
import type { Moves, Reorganisation } from '../../../../trpc/types.ts'

const kinds: Readonly<Record<string, string>> = {
  project: '项目',
  problem: '问题',
  return: '报表',
  task: '职责任务',
  target: '年度目标',
  approval: '征求意见',
  person: '人员',
  post: '岗位',
  role: '角色',
  team: '队伍',
  'unit-under': '下级单位',
}

interface Props {
  readonly list: Moves['list']
  readonly change: Reorganisation
  /** Of a unit that is yet to be made. */
  readonly newName: string
  readonly onChoose: (thing: string, to: string) => void
}

/** Everything open, and where it goes; of a split each may be chosen. */
export function MovesTable({ list, change, newName, onChoose }: Props) {
  const { plan } = useMe()
  const nameOf = (code: string) => unitOf(plan, code)?.shortName ?? newName
  if (change.kind === 'rename')
    return (
      <p>
        {change.day} 起叫“{change.name}”。在办事项不变，以前的报表和文件仍叫原来的名称。
      </p>
    )
  if (list.length === 0)
    return (
      <Empty title="没有在办事项">
        <p>没有什么要转移，可以直接确认。</p>
      </Empty>
    )
  const parts = change.kind === 'split' ? change.parts : []
  const targets = [
    ...parts.map((part) => ('create' in part ? part.create.code : part.code)),
    ...(change.kind === 'split' && change.goesOn ? [change.code] : []),
  ]
  return (
    <TableBox name="转移清单">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">事项</th>
            <th scope="col">去向</th>
          </tr>
        </thead>
        <tbody>
          {list.map((thing) => {
            const key = `${thing.kind}/${thing.id}`
            return (
              <tr key={`${thing.from}/${key}`}>
                <td className="keep">{kinds[thing.kind] ?? thing.kind}</td>
                <th scope="row" className="wide">
                  {thing.title}
                  {thing.as !== undefined && thing.as !== '' && <span className="quiet">（{thing.as}）</span>}
                </th>
                <td className="keep">
                  {thing.stays ? (
                    <span className="quiet">留在{nameOf(thing.from)}</span>
                  ) : targets.length > 1 && thing.choosable ? (
                    <select
                      className="field"
                      aria-label={`${thing.title}归`}
                      value={thing.to}
                      onChange={(event) => onChoose(key, event.target.value)}
                    >
                      {targets.map((code) => (
                        <option key={code} value={code}>
                          {nameOf(code)}
                        </option>
                      ))}
                    </select>
                  ) : (
                    nameOf(thing.to)
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableBox>
  )
}
