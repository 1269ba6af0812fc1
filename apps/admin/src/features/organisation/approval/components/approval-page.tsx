import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { approvalStateText, approvalStateTone } from '../../../../texts/approvals.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { Approval } from '../../../../trpc/types.ts'
import { AnswerBox } from './answer-box.tsx'
import { FlowDrawing } from './flow-drawing.tsx'
import { Timeline } from './timeline.tsx'
import { Withdraw } from './withdraw.tsx'
import '../../../../components/form/form.css'
import './approval.css'

/** Something that is asked by the plan's flow: what it is, one's own answer first, then who answered what. */
export function ApprovalPage({ id }: { id: string }) {
  const query = useQuery(trpc.approval.get.queryOptions({ id }))
  if (query.data) return <Loaded approval={query.data} />
  return (
    <Page title="审批">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Loaded({ approval }: { approval: Approval }) {
  const now = useNow()
  const [withdrawing, setWithdrawing] = useState(false)
  const mine = approval.steps.flatMap((step) =>
    step.deciders.filter((decider) => decider.mine).map((decider) => ({ step, decider })),
  )
  return (
    <Page
      title={approval.title}
      state={<Tag tone={approvalStateTone[approval.state]}>{approvalStateText[approval.state]}</Tag>}
      lead={
        <p>
          {approval.proposerName} {instantInWords(approval.proposedAt, now)} 提出，按“{approval.flowName}
          ”程序办理。
        </p>
      }
      actions={
        <>
          {approval.mayDraft && (
            <Link to={paths.approvalNotice} params={{ approval: approval.id }} className="approval-link">
              {approval.hasDocument ? '看通知' : '起草通知'}
            </Link>
          )}
          {approval.mayWithdraw && <Button onClick={() => setWithdrawing(true)}>撤回</Button>}
        </>
      }
    >
      {mine.map(({ step, decider }) => (
        <AnswerBox
          key={`${step.id}/${decider.decider}`}
          approval={approval.id}
          step={step}
          decider={decider}
        />
      ))}
      <Section id="approval-about" title="事项">
        <dl className="facts">
          {approval.about.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {approval.endReason !== undefined && (
            <div>
              <dt>{approval.state === 'withdrawn' ? '撤回理由' : '未通过理由'}</dt>
              <dd>{approval.endReason}</dd>
            </div>
          )}
        </dl>
      </Section>
      <Section id="approval-flow" title="办理情况">
        <FlowDrawing approval={approval} />
      </Section>
      <Section id="approval-time" title="经过">
        <Timeline approval={approval} />
      </Section>
      {withdrawing && <Withdraw approval={approval} onClose={() => setWithdrawing(false)} />}
    </Page>
  )
}
