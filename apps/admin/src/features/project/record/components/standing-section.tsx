import { useQuery } from '@tanstack/react-query'
import { formatPartialDate } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { Notice } from '../../../../components/notice.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { useMe } from '../../../../session/me.ts'
import { reviewStates } from '../../../../texts/projects.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { ProjectMove, ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'
import { MissingList } from './missing-list.tsx'
import { MoveDialog } from './move-dialog.tsx'
import './standing-section.css'

/** Where the project stands on its way, what is missing for the next step, and every move that can be made now. */
export function StandingSection({ project }: { project: ProjectView }) {
  const moves = useQuery(trpc.project.moves.queryOptions({ id: project.id }))
  return (
    <div className="stack">
      <Steps project={project} />
      <Returned project={project} />
      <QueryView query={moves} lines={3}>
        {(offered) => <Moves project={project} moves={offered} />}
      </QueryView>
    </div>
  )
}

function Steps({ project }: { project: ProjectView }) {
  const { plan } = useMe()
  const at = plan.stages.findIndex(({ id }) => id === project.stage)
  return (
    <ol className="steps" aria-label="阶段">
      {plan.stages.map(({ id, name }, i) => {
        const reached = project.stages.find(({ stage }) => stage === id)
        const where = i === at ? 'here' : i < at ? 'past' : 'ahead'
        return (
          <li key={id} className={`step step-${where}`} aria-current={i === at ? 'step' : undefined}>
            <span className="step-name">{name}</span>
            <span className="step-more">
              {reached?.businessDate ? formatPartialDate(reached.businessDate) : ''}
              {reached?.reviewState && (
                <span className={`step-review step-review-${reviewStates[reached.reviewState].tone}`}>
                  {reviewStates[reached.reviewState].word}
                  {reached.reviewDay !== null && ` ${reached.reviewDay}`}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** A stage that the office returned: what is to be mended, and the way to send it again. */
function Returned({ project }: { project: ProjectView }) {
  const { plan } = useMe()
  const { act, busy } = useAct()
  return project.stages
    .filter(({ reviewState }) => reviewState === 'returned')
    .map(({ stage, reviewNote, reviewerName, version }) => {
      const name = plan.stages.find(({ id }) => id === stage)?.name ?? stage
      return (
        <Notice key={stage} tone="alert" title={`“${name}”阶段被办公室退回`}>
          <p>
            {reviewerName ?? '办公室'}：{reviewNote}
          </p>
          {project.may.edit && (
            <p>
              <Button
                loading={busy}
                onClick={() =>
                  void act('已重新提交审核', () =>
                    client.project.review.resubmit.mutate({ project: project.id, stage, version }),
                  )
                }
              >
                已补正，重新提交
              </Button>
            </p>
          )}
        </Notice>
      )
    })
}

function Moves({ project, moves }: { project: ProjectView; moves: readonly ProjectMove[] }) {
  const [asked, setAsked] = useState<string>()
  if (moves.length === 0) return null
  const next = moves.find(({ kind }) => kind === 'forward')
  const direct = moves.filter(({ kind }) => kind !== 'forward' && kind !== 'skip' && kind !== 'back')
  const rare = moves.filter(({ kind }) => kind === 'skip' || kind === 'back')
  const chosen = moves.find(({ id }) => id === asked)
  return (
    <>
      {next && (
        <div>
          <h3>{next.missing.length === 0 ? `“${next.name}”所需内容已齐` : `“${next.name}”还缺`}</h3>
          <MissingList missing={next.missing} />
        </div>
      )}
      <div className="row-buttons">
        {next && (
          <Button type="primary" onClick={() => setAsked(next.id)}>
            {next.name}
          </Button>
        )}
        {direct.map(({ id, name }) => (
          <Button key={id} onClick={() => setAsked(id)}>
            {name}
          </Button>
        ))}
      </div>
      {rare.length > 0 && (
        <details className="rare-moves">
          <summary>跨阶段推进、退回（要写明原因）</summary>
          <div className="row-buttons">
            {rare.map(({ id, name }) => (
              <Button key={id} onClick={() => setAsked(id)}>
                {name}
              </Button>
            ))}
          </div>
        </details>
      )}
      {chosen && (
        <MoveDialog key={chosen.id} project={project} move={chosen} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}
