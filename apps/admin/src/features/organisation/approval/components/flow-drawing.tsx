import { Button } from 'antd'
import { useState } from 'react'
import { Tag } from '../../../../components/tag.tsx'
import { endpoints } from '../../../../paths.ts'
import { answerText, stepStateText, stepStateTone } from '../../../../texts/approvals.ts'
import type { Approval } from '../../../../trpc/types.ts'
import { RecordAnswer } from './record-answer.tsx'

type Step = Approval['steps'][number]
type Decider = Step['deciders'][number]

/** The flow as columns: what stands in one column runs side by side. */
export function FlowDrawing({ approval }: { approval: Approval }) {
  const [recording, setRecording] = useState<{ step: Step; decider: Decider }>()
  const columns = [...new Set(approval.steps.map(({ column }) => column))].sort((a, b) => a - b)
  return (
    <>
      <ol className="flow">
        {columns.map((column) => (
          <li key={column} className="flow-column">
            {approval.steps
              .filter((step) => step.column === column)
              .map((step) => (
                <StepCard
                  key={step.id}
                  approval={approval}
                  step={step}
                  onRecord={(decider) => setRecording({ step, decider })}
                />
              ))}
          </li>
        ))}
      </ol>
      {recording && (
        <RecordAnswer approval={approval} {...recording} onClose={() => setRecording(undefined)} />
      )}
    </>
  )
}

function StepCard({
  approval,
  step,
  onRecord,
}: {
  approval: Approval
  step: Step
  onRecord: (decider: Decider) => void
}) {
  const answered = step.deciders.filter(({ answer }) => answer !== undefined).length
  return (
    <section className={`flow-step flow-${step.state}`}>
      <h3>
        {step.name}{' '}
        <Tag tone={stepStateTone[step.state]}>
          {step.deciders.length > 1
            ? `${stepStateText[step.state]} ${answered}/${step.deciders.length}`
            : stepStateText[step.state]}
        </Tag>
      </h3>
      <ul>
        {step.deciders.map((decider) => (
          <li key={decider.decider} className="flow-decider">
            <span className="flow-who">
              {decider.name}
              {decider.people.length > 0 && <span className="quiet"> {decider.people.join('、')}</span>}
            </span>
            {decider.answer && (
              <span className={decider.answer.answer === 'refuse' ? 'flow-no' : 'flow-yes'}>
                {answerText(decider.answer.answer, step.needs)}
                <span className="quiet"> {decider.answer.givenDay}</span>
                {decider.answer.scan !== undefined && (
                  <>
                    {' '}
                    <a href={endpoints.scan(approval.id, decider.answer.n)}>
                      扫描件<span className="sr-only">：{decider.name}</span>
                    </a>
                  </>
                )}
              </span>
            )}
            {decider.waiting && approval.mayRecord && (
              <Button size="small" onClick={() => onRecord(decider)}>
                代录
                <span className="sr-only">
                  {step.name} {decider.name}
                </span>
              </Button>
            )}
            {decider.answer?.reason !== undefined && <p className="flow-reason">{decider.answer.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
