import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import type { Group } from '../../../../trpc/types.ts'
import { CorrectTerm } from './correct-term.tsx'
import { Succeed } from './succeed.tsx'

type Seat = Group['seats'][number]
type Term = Seat['history'][number]

/** Seats in protocol order: who sits there, since when, who sat there before. */
export function SeatsTable({ name, seats, data }: { name: string; seats: readonly Seat[]; data: Group }) {
  const [shown, setShown] = useState<string>()
  const [succeeding, setSucceeding] = useState<Seat>()
  const [correcting, setCorrecting] = useState<Term>()
  const editable = data.mayEdit && data.day === data.today
  return (
    <>
      <TableBox name={name}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">职务</th>
              <th scope="col">单位</th>
              <th scope="col">姓名</th>
              <th scope="col" className="no-phone">
                任期
              </th>
              <th scope="col">任职变动</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => {
              const key = keyOf(seat)
              return (
                <Fragment key={key}>
                  <tr>
                    <th scope="row" className="keep">
                      {seat.postName}
                    </th>
                    <td>{seat.unitName ?? '—'}</td>
                    <td className="keep">
                      {seat.holders.length === 0 ? (
                        <span className="quiet">空缺</span>
                      ) : (
                        seat.holders.map(({ personName }) => personName).join('、')
                      )}
                    </td>
                    <td className="keep no-phone">{seat.holders.map(spanOf).join('；') || '—'}</td>
                    <td>
                      <div className="row-buttons">
                        {seat.history.length > 0 && (
                          <Button
                            size="small"
                            aria-expanded={shown === key}
                            onClick={() => setShown(shown === key ? undefined : key)}
                          >
                            {`历任 ${seat.history.length}`}
                            <span className="sr-only">
                              {seat.unitName}
                              {seat.postName}
                            </span>
                          </Button>
                        )}
                        {editable && (
                          <Button size="small" onClick={() => setSucceeding(seat)}>
                            {seat.history.length === 0 ? '登记' : '接任'}
                            <span className="sr-only">
                              {seat.unitName}
                              {seat.postName}
                            </span>
                          </Button>
                        )}
                        {seat.faults.length > 0 && <Tag tone="alert">任期有空缺或重叠</Tag>}
                      </div>
                    </td>
                  </tr>
                  {shown === key && (
                    <tr>
                      <td colSpan={5}>
                        <History seat={seat} editable={editable} onCorrect={setCorrecting} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </TableBox>
      {succeeding && <Succeed seat={succeeding} data={data} onClose={() => setSucceeding(undefined)} />}
      {correcting && <CorrectTerm term={correcting} onClose={() => setCorrecting(undefined)} />}
    </>
  )
}

function History({
  seat,
  editable,
  onCorrect,
}: {
  seat: Seat
  editable: boolean
  onCorrect: (term: Term) => void
}) {
  return (
    <ul className="lines">
      {seat.history.map((term) => (
        <li key={term.id} className="row-buttons">
          <span>
            {term.personName}，{spanOf(term)}
          </span>
          {editable && (
            <Button size="small" onClick={() => onCorrect(term)}>
              更正<span className="sr-only">{term.personName}的任期</span>
            </Button>
          )}
        </li>
      ))}
      {seat.faults.map((fault) => (
        <li key={`${fault.kind}/${fault.fromDay}`} className="form-fault">
          {fault.fromDay} 至 {fault.toDay ?? '今后'}：{fault.kind === 'gap' ? '无人任职' : '任职人数超过席位'}
        </li>
      ))}
    </ul>
  )
}

function keyOf({ post, unit }: Seat): string {
  return `${post}/${unit ?? ''}`
}

function spanOf({ fromDay, toDay }: Term): string {
  return toDay === undefined ? `${fromDay} 起` : `${fromDay} 至 ${toDay}`
}
