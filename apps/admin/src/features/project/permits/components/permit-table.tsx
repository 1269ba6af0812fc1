import { Button } from 'antd'
import { useState } from 'react'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { daysLeftText, permitWords, sideWords } from '../../../../texts/elements.ts'
import type { PermitItem } from '../../../../trpc/types.ts'
import { PermitForm } from './permit-form.tsx'

interface Props {
  readonly project: string
  readonly name: string
  readonly items: readonly PermitItem[]
  /** As whom entries are made; null: none are. */
  readonly as: string | null
  readonly again: () => void
}

/** The permits of a project with their days. */
export function PermitTable({ project, name, items, as, again }: Props) {
  const [editing, setEditing] = useState<string>()
  const item = items.find((one) => one.item === editing)
  return (
    <>
      <TableBox name={`${name}的审批事项`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">状态</th>
              <th scope="col" className="num">
                法定工作日
              </th>
              <th scope="col" className="num">
                承诺工作日
              </th>
              <th scope="col" className="num">
                实际工作日
              </th>
              <th scope="col">受理</th>
              <th scope="col">办结</th>
              {as !== null && (
                <th scope="col">
                  <span className="sr-only">操作</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.item}>
                <th scope="row" className="wide">
                  {one.name}
                  <span className="quiet"> {one.authority}</span>
                  {one.note !== null && <p className="quiet">{one.note}</p>}
                </th>
                <td>
                  <State item={one} />
                </td>
                <td className="num keep">{one.legalDays}</td>
                <td className="num keep">{one.promisedDays}</td>
                <td className="num keep">{one.state === 'not-started' ? '—' : one.usedDays}</td>
                <td className="keep">{one.acceptedDay ?? '—'}</td>
                <td className="keep">{one.doneDay ?? '—'}</td>
                {as !== null && (
                  <td className="keep">
                    <Button onClick={() => setEditing(one.item)}>
                      登记
                      <span className="sr-only">
                        ：{name} {one.name}
                      </span>
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {item && as !== null && (
        <PermitForm
          project={project}
          name={name}
          item={item}
          as={as}
          again={again}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

function State({ item }: { item: PermitItem }) {
  const left = item.daysLeft === undefined ? undefined : daysLeftText(item.daysLeft)
  const done = item.state === 'done' && item.overdue
  return (
    <span className="tags">
      {item.blockedBy === undefined ? (
        <Tag tone={permitWords[item.state].tone}>{permitWords[item.state].word}</Tag>
      ) : (
        <Tag tone="alert">{`停在${sideWords[item.blockedBy]}，自 ${item.blockedSince ?? ''}`}</Tag>
      )}
      {left && item.blockedBy !== 'enterprise' && <Tag tone={left.tone}>{left.word}</Tag>}
      {done && <Tag tone="alert">超过承诺</Tag>}
    </span>
  )
}
