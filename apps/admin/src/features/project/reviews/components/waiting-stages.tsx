import { Link } from '@tanstack/react-router'
import { formatPartialDate, stageOf } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import { client } from '../../../../trpc/client.ts'
import type { WaitingStage } from '../../../../trpc/types.ts'
import { useAct } from '../../record/api/use-act.ts'
import { ReasonDialog } from '../../record/components/reason-dialog.tsx'
import { useReviews } from '../api/use-reviews.ts'

/** Stages to pass or to return with what is to be mended. */
export function WaitingStages() {
  const reviews = useReviews()
  const [returning, setReturning] = useState<WaitingStage>()
  const { act, busy } = useAct()
  const decide = (row: WaitingStage, pass: boolean, note: string) =>
    act(pass ? '已审核通过' : '已退回', () =>
      client.project.review.decide.mutate({
        project: row.project,
        stage: row.stage,
        version: row.version,
        pass,
        note,
      }),
    )
  if (reviews.isPending) return <Loading lines={4} />
  if (reviews.isError) return <Failed error={reviews.error} again={() => void reviews.refetch()} />
  const rows = reviews.data.pages.flatMap((page) => page.stages)
  if (rows.length === 0) return <Empty title="没有待审核的阶段" />
  return (
    <>
      <TableBox name="待审核的阶段">
        <table className="table table-stacks">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">填报单位</th>
              <th scope="col">阶段</th>
              <th scope="col" className="num">
                总投资
              </th>
              <th scope="col">提交</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line
                key={`${row.project}/${row.stage}`}
                row={row}
                busy={busy}
                onPass={() => void decide(row, true, '')}
                onReturn={() => setReturning(row)}
              />
            ))}
          </tbody>
        </table>
      </TableBox>
      {reviews.hasNextPage && (
        <p>
          <Button loading={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
            再看后面的
          </Button>
        </p>
      )}
      {returning && (
        <ReasonDialog
          title={`退回：${returning.name}`}
          label="退回意见"
          hint="写明缺什么、要改什么，填报单位据此补正。"
          onClose={() => setReturning(undefined)}
          onGo={(note) => decide(returning, false, note)}
        />
      )}
    </>
  )
}

interface LineProps {
  readonly row: WaitingStage
  readonly busy: boolean
  readonly onPass: () => void
  readonly onReturn: () => void
}

function Line({ row, busy, onPass, onReturn }: LineProps) {
  const me = useMe()
  return (
    <tr>
      <th scope="row">
        <Link className="text-link" to={paths.project} params={{ project: row.project }}>
          {row.name}
        </Link>
        <br />
        <span className="quiet">{row.number}</span>
      </th>
      <td>{unitWord(me, row.reportingUnit)}</td>
      <td>
        {stageOf(me.plan, row.stage)?.name ?? row.stage}
        {row.businessDate !== null && (
          <>
            <br />
            <span className="quiet">{formatPartialDate(row.businessDate)}</span>
          </>
        )}
      </td>
      <td className="num">{row.investmentYuan === null ? '—' : yuanInWords(row.investmentYuan)}</td>
      <td>
        {row.since.slice(0, 10)}
        {row.returnedNote !== null && (
          <>
            <br />
            <span className="quiet">上次退回：{row.returnedNote}</span>
          </>
        )}
      </td>
      <td>
        <span className="row-buttons">
          <Button type="primary" disabled={busy} onClick={onPass}>
            通过<span className="sr-only">{row.name}</span>
          </Button>
          <Button disabled={busy} onClick={onReturn}>
            退回<span className="sr-only">{row.name}</span>
          </Button>
        </span>
      </td>
    </tr>
  )
}
