import { Modal } from 'antd'
import { QueryView } from '../../../../components/query-view.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useMe } from '../../../../session/me.ts'
import { daysLeftText, dimensionWords, figuresText } from '../../../../texts/elements.ts'
import type { AskDetail } from '../../../../trpc/types.ts'
import { useAsk } from '../api/use-elements.ts'
import { amountWords, dimensionName, dimensionOf } from '../plan-words.ts'
import { DecideForm } from './decide-form.tsx'
import { Decisions } from './decisions.tsx'
import '../../../../components/form/form.css'
import '../elements.css'

/** One question with everything that was sent, and the unit's word on it. */
export function AskDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const ask = useAsk(id)
  const { plan } = useMe()
  const title = ask.data
    ? `${dimensionName(plan, ask.data.review, ask.data.dimension)}：${ask.data.name}`
    : '要素审核'
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={720}>
      <QueryView query={ask} lines={8}>
        {(data) => (
          <div className="stack">
            <About ask={data} />
            {data.mayDecide ? (
              <DecideForm key={data.version} ask={data} again={() => void ask.refetch()} onClose={onClose} />
            ) : (
              <p className="quiet">
                {data.state === 'queued'
                  ? '还没有轮到这一项。'
                  : '这一轮已经结束：已撤回、已重新送审，或者已由领导小组议定。'}
              </p>
            )}
          </div>
        )}
      </QueryView>
    </Modal>
  )
}

function About({ ask }: { ask: AskDetail }) {
  const { plan } = useMe()
  const { dimension } = dimensionOf(plan, ask.review, ask.dimension)
  const left = ask.daysLeft === undefined ? undefined : daysLeftText(ask.daysLeft)
  const facts: readonly (readonly [label: string, text: string | null | undefined])[] = [
    ['送审单位', ask.senderName],
    ['投资方', ask.investor],
    ['总投资', amountWords(ask.investmentYuan)],
    ['产业', ask.industry],
    ['落地区域', ask.placeName],
    ['本项需求', figuresText(dimension?.figures ?? [], ask.needed)],
  ]
  return (
    <>
      <p>
        <span className="tags">
          {ask.fastLane && <Tag tone="main">快速通道</Tag>}
          {left && <Tag tone={left.tone}>{left.word}</Tag>}
        </span>{' '}
        <span className="quiet">
          {ask.sentDay} 送审{ask.dueDay !== null && `，${ask.dueDay} 前出具意见`}
        </span>
      </p>
      <dl className="facts">
        {facts.map(([label, text]) =>
          text === null || text === undefined || text === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      {ask.content !== null && (
        <div>
          <p className="quiet">建设内容</p>
          <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{ask.content}</p>
        </div>
      )}
      {ask.note !== '' && (
        <div>
          <p className="quiet">送审说明</p>
          <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{ask.note}</p>
        </div>
      )}
      {ask.others.length > 0 && (
        <p>
          其他要素：
          {ask.others.map(({ dimension: id, state }) => (
            <span key={id} style={{ marginRight: 'var(--space-one)' }}>
              {dimensionName(plan, ask.review, id)}{' '}
              <Tag tone={dimensionWords[state].tone}>{dimensionWords[state].word}</Tag>
            </span>
          ))}
        </p>
      )}
      {ask.decisions.length > 0 && (
        <div>
          <p className="quiet">本单位已出具的意见</p>
          <Decisions decisions={ask.decisions} figures={dimension?.figures ?? []} />
        </div>
      )}
    </>
  )
}
