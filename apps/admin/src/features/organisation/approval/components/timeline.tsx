import { answerText } from '../../../../texts/approvals.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import type { Approval } from '../../../../trpc/types.ts'

/** What happened, oldest first. */
export function Timeline({ approval }: { approval: Approval }) {
  const now = useNow()
  const answers = approval.steps.flatMap((step) =>
    step.deciders.flatMap(({ decider, name, answer }) =>
      answer
        ? [
            {
              key: `${step.id}/${decider}`,
              at: answer.at,
              n: answer.n,
              text: `${step.name}：${name} ${answerText(answer.answer, step.needs)}${
                answer.recorded
                  ? `（${answer.givenDay} 签署，${answer.actorName} 代录）`
                  : `（${answer.actorName}）`
              }`,
            },
          ]
        : [],
    ),
  )
  const ends = { open: undefined, passed: '通过，已生效', refused: '未通过', withdrawn: '撤回' }[
    approval.state
  ]
  return (
    <ol className="timeline">
      <li>
        <time dateTime={approval.proposedAt}>{instantInTable(approval.proposedAt, now)}</time>
        <span>{approval.proposerName} 提出</span>
      </li>
      {answers
        .sort((a, b) => a.n - b.n)
        .map(({ key, at, text }) => (
          <li key={key}>
            <time dateTime={at}>{instantInTable(at, now)}</time>
            <span>{text}</span>
          </li>
        ))}
      {ends !== undefined && approval.endedAt !== undefined && (
        <li>
          <time dateTime={approval.endedAt}>{instantInTable(approval.endedAt, now)}</time>
          <strong>{ends}</strong>
        </li>
      )}
    </ol>
  )
}
