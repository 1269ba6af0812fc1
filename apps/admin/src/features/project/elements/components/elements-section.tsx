import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { QueryView } from '../../../../components/query-view.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { approvalStateText, approvalStateTone } from '../../../../texts/approvals.ts'
import { daysLeftText, dimensionWords, figuresText, reviewWords } from '../../../../texts/elements.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { ElementReview, ProjectView } from '../../../../trpc/types.ts'
import { useElements, useElementsChanged } from '../api/use-elements.ts'
import { dimensionName, dimensionOf } from '../plan-words.ts'
import { Decisions } from './decisions.tsx'
import { RaiseForm } from './raise-form.tsx'
import { SendForm } from './send-form.tsx'
import '../../../../components/form/form.css'
import '../elements.css'

/** The element reviews of a project: what was sent, who is waited for, what was said, what was raised. */
export function ElementsSection({ project }: { project: Pick<ProjectView, 'id'> }) {
  const elements = useElements(project.id)
  return (
    <QueryView query={elements} lines={4}>
      {(data) =>
        data.reviews.length === 0 ? (
          <p className="quiet">本方案没有规定要素审核。</p>
        ) : (
          <div className="stack">
            {data.reviews.map((review) => (
              <Review
                key={review.review}
                project={project.id}
                version={data.version}
                review={review}
                again={() => void elements.refetch()}
              />
            ))}
          </div>
        )
      }
    </QueryView>
  )
}

interface Props {
  readonly project: string
  readonly version: number
  readonly review: ElementReview
  readonly again: () => void
}

function Review({ project, version, review, again }: Props) {
  const { plan } = useMe()
  const { message, modal } = App.useApp()
  const changed = useElementsChanged()
  const [doing, setDoing] = useState<'send' | 'raise'>()
  const { request } = review
  const known = plan.reviews.find(({ id }) => id === review.review)
  const close = () => setDoing(undefined)

  function withdraw() {
    if (!request) return
    modal.confirm({
      title: '撤回这一轮送审？',
      content: '已经出具的意见仍然保留；还没有出具的，不再要求出具。',
      okText: '撤回',
      cancelText: '不撤',
      async onOk() {
        try {
          await client.element.withdraw.mutate({ request: request.id, version: request.version })
          void message.success('已撤回。')
        } catch (error) {
          void message.error(errorText(error).text, 6)
        }
        await changed()
      },
    })
  }
  return (
    <section aria-label={known?.name ?? review.review}>
      <p>
        <strong>{known?.name ?? review.review}</strong>{' '}
        <Tag tone={reviewWords[review.state].tone}>{reviewWords[review.state].word}</Tag>{' '}
        {request && (
          <span className="quiet">
            第 {request.round} 轮 · {request.sentDay} {request.senderName} 送审
            {request.fastLane && ' · 快速通道'}
          </span>
        )}
      </p>
      {request && request.note !== '' && <p className="quiet">送审说明：{request.note}</p>}
      {review.dimensions
        .filter(({ state }) => state !== 'not-asked')
        .map((one) => (
          <Dimension key={one.dimension} review={review.review} dimension={one} />
        ))}
      {review.cases.map((one) => (
        <div key={one.id} className="element-row">
          <p>
            <Link className="text-link" to={paths.approval} params={{ approval: one.approval }}>
              一事一议：{one.dimensions.map((id) => dimensionName(plan, review.review, id)).join('、')}
            </Link>{' '}
            <Tag tone={approvalStateTone[one.state]}>{approvalStateText[one.state]}</Tag>{' '}
            <span className="quiet">
              {one.raisedByName} {one.createdAt.slice(0, 10)} 提请
            </span>
          </p>
          <p>研判：{one.judgement}</p>
        </div>
      ))}
      {review.earlier.length > 0 && (
        <details className="element-row">
          <summary>以前各轮的意见（{review.earlier.length} 条）</summary>
          <Decisions
            decisions={review.earlier}
            figures={known?.dimensions.flatMap(({ figures }) => figures) ?? []}
          />
        </details>
      )}
      <div className="row-buttons">
        {review.maySend && (
          <Button type={request ? 'default' : 'primary'} onClick={() => setDoing('send')}>
            {request ? '重新送审' : '送审'}
          </Button>
        )}
        {review.mayRaise.length > 0 && <Button onClick={() => setDoing('raise')}>提请一事一议</Button>}
        {review.mayWithdraw && <Button onClick={withdraw}>撤回送审</Button>}
      </div>
      {doing === 'send' && (
        <SendForm project={project} version={version} review={review} again={again} onClose={close} />
      )}
      {doing === 'raise' && request && (
        <RaiseForm
          request={request}
          review={review.review}
          dimensions={review.mayRaise}
          again={again}
          onClose={close}
        />
      )}
    </section>
  )
}

function Dimension({
  review,
  dimension: one,
}: {
  review: string
  dimension: ElementReview['dimensions'][number]
}) {
  const { plan } = useMe()
  const figures = dimensionOf(plan, review, one.dimension).dimension?.figures ?? []
  const left = one.daysLeft === undefined ? undefined : daysLeftText(one.daysLeft)
  const needed = figuresText(figures, one.needed)
  return (
    <div className="element-row">
      <p>
        <strong>{dimensionName(plan, review, one.dimension)}</strong>{' '}
        <span className="tags">
          {one.overruled ? (
            <Tag tone="done">一事一议同意</Tag>
          ) : (
            <Tag tone={dimensionWords[one.state].tone}>{dimensionWords[one.state].word}</Tag>
          )}
          {left && <Tag tone={left.tone}>{left.word}</Tag>}
        </span>{' '}
        {needed !== '' && <span className="quiet">需求 {needed}</span>}
      </p>
      {one.state === 'waiting' && one.waitingFor.length > 0 && (
        <p className="quiet">
          等{one.waitingFor.join('、')}出具意见{one.dueOn !== undefined && `，时限 ${one.dueOn}`}
        </p>
      )}
      {one.state === 'not-sent' && one.waitingFor.length > 0 && (
        <p className="quiet">由{one.waitingFor.join('、')}审核</p>
      )}
      <Decisions decisions={one.decisions} figures={figures} />
    </div>
  )
}
