import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useId, useState } from 'react'
import { errorText } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { Approval } from '../../../../trpc/types.ts'

type Step = Approval['steps'][number]

interface Props {
  readonly approval: string
  readonly step: Step
  readonly decider: Step['deciders'][number]
}

/** One's own answer: agree with one touch, say no or what there is to say with two. */
export function AnswerBox({ approval, step, decider }: Props) {
  const id = useId()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [writing, setWriting] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const heard = step.needs === 'heard'

  async function answer(given: 'agree' | 'refuse' | 'comment') {
    setBusy(true)
    try {
      await client.approval.answer.mutate({
        approval,
        step: step.id,
        decider: decider.decider,
        answer: given,
        ...(given !== 'agree' && { reason }),
      })
      void message.success('已答复。')
    } catch (error) {
      void message.error(errorText(error).text, 6)
    } finally {
      await queries.invalidateQueries()
      setBusy(false)
    }
  }
  return (
    <section className="answer-box" aria-labelledby={id}>
      <h2 id={id}>
        请您{heard ? '答复' : '决定'}：{step.name}
        <span className="quiet">（{decider.name}）</span>
      </h2>
      {writing ? (
        <>
          <label className="answer-reason">
            {heard ? '意见' : '不同意的理由'}
            <textarea
              className="field"
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <div className="answer-buttons">
            <Button size="large" onClick={() => setWriting(false)}>
              返回
            </Button>
            <Button
              size="large"
              type="primary"
              danger={!heard}
              loading={busy}
              disabled={reason.trim() === ''}
              onClick={() => void answer(heard ? 'comment' : 'refuse')}
            >
              {heard ? '提交意见' : '确认不同意'}
            </Button>
          </div>
        </>
      ) : (
        <div className="answer-buttons">
          <Button size="large" type="primary" loading={busy} onClick={() => void answer('agree')}>
            {heard ? '无意见' : '同意'}
          </Button>
          <Button size="large" onClick={() => setWriting(true)}>
            {heard ? '有意见…' : '不同意…'}
          </Button>
        </div>
      )}
    </section>
  )
}
