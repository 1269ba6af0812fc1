import { useQuery } from '@tanstack/react-query'
import { figureText, type Indicator } from '@zhaoshang/domain'
import { Modal } from 'antd'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { targetActionText } from '../../../../texts/targets.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { trpc } from '../../../../trpc/client.ts'

interface Props {
  readonly id: string
  readonly title: string
  readonly indicator: Indicator
  readonly onClose: () => void
}

/** What became of a figure: who, when, from what to what, why. */
export function HistoryDialog({ id, title, indicator, onClose }: Props) {
  const now = useNow()
  const history = useQuery(trpc.target.history.queryOptions({ id }))
  const word = (figure: number | null) => (figure === null ? '—' : figureText(indicator, figure))
  return (
    <Modal open title={`${title}的经过`} footer={null} onCancel={onClose} width={680}>
      <QueryView query={history} lines={4}>
        {(steps) =>
          steps.length === 0 ? (
            <Empty title="还没有记录" />
          ) : (
            <TableBox name="经过">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">时间</th>
                    <th scope="col">谁</th>
                    <th scope="col">做了什么</th>
                    <th scope="col" className="num">
                      从
                    </th>
                    <th scope="col" className="num">
                      到
                    </th>
                    <th scope="col">原因</th>
                  </tr>
                </thead>
                <tbody>
                  {steps.map((step, i) => (
                    <tr key={i}>
                      <td className="keep">{instantInWords(step.at, now)}</td>
                      <td className="keep">{step.actorName}</td>
                      <th scope="row" className="keep">
                        {targetActionText(step.action)}
                      </th>
                      <td className="num">{word(step.from)}</td>
                      <td className="num">{word(step.to)}</td>
                      <td className="wide">{step.reason ?? '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableBox>
          )
        }
      </QueryView>
    </Modal>
  )
}
