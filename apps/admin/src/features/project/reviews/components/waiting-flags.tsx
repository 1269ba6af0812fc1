import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { client } from '../../../../trpc/client.ts'
import type { WaitingFlag } from '../../../../trpc/types.ts'
import { useAct } from '../../record/api/use-act.ts'
import { ReasonDialog } from '../../record/components/reason-dialog.tsx'
import { useReviews } from '../api/use-reviews.ts'

/** Marks that units propose, with their reasons. */
export function WaitingFlags() {
  const me = useMe()
  const reviews = useReviews()
  const [refusing, setRefusing] = useState<WaitingFlag>()
  const { act, busy } = useAct()
  if (reviews.isPending) return <Loading lines={3} />
  if (reviews.isError) return <Failed error={reviews.error} again={() => void reviews.refetch()} />
  const rows = reviews.data.pages[0]?.flags ?? []
  if (rows.length === 0) return <Empty title="没有待确认的标识" />
  const decide = (row: WaitingFlag, decision: 'confirm' | 'refuse', note: string) =>
    act(decision === 'confirm' ? '已确认' : '已退回', () =>
      client.project.flag.decide.mutate({ id: row.id, version: row.version, decision, note }),
    )
  return (
    <>
      <TableBox name="待确认的标识">
        <table className="table table-stacks">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">填报单位</th>
              <th scope="col">标识</th>
              <th scope="col">理由</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link className="text-link" to={paths.project} params={{ project: row.project }}>
                    {row.name}
                  </Link>
                  <br />
                  <span className="quiet">{row.number}</span>
                </th>
                <td>{unitWord(me, row.reportingUnit)}</td>
                <td>{me.plan.register.flags.find(({ id }) => id === row.flag)?.name ?? row.flag}</td>
                <td>
                  {row.reason}
                  <br />
                  <span className="quiet">
                    {row.proposedByName} {row.since.slice(0, 10)}
                  </span>
                </td>
                <td>
                  <span className="row-buttons">
                    <Button type="primary" disabled={busy} onClick={() => void decide(row, 'confirm', '')}>
                      确认<span className="sr-only">{row.name}</span>
                    </Button>
                    <Button disabled={busy} onClick={() => setRefusing(row)}>
                      不同意<span className="sr-only">{row.name}</span>
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {refusing && (
        <ReasonDialog
          title={`不同意：${refusing.name}`}
          label="原因"
          onClose={() => setRefusing(undefined)}
          onGo={(note) => decide(refusing, 'refuse', note)}
        />
      )}
    </>
  )
}
