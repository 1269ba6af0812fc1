import { dayOfInstant, isDay } from '@zhaoshang/domain'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { answerText } from '../../../../texts/approvals.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Approval } from '../../../../trpc/types.ts'
import { Field } from '../../../../components/form/field.tsx'
import { uploadScan } from '../api/upload-scan.ts'

type Step = Approval['steps'][number]

interface Props {
  readonly approval: Approval
  readonly step: Step
  readonly decider: Step['deciders'][number]
  readonly onClose: () => void
}

const answers = ['agree', 'refuse', 'comment'] as const

/** Enters for a decider what he answered on paper: the answer, its day, the scan. */
export function RecordAnswer({ approval, step, decider, onClose }: Props) {
  const id = useId()
  const today = dayOfInstant(useNow())
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [asked, setAsked] = useState({ answer: 'agree', reason: '', givenDay: today as string })
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  const ask = (patch: Partial<typeof asked>) => setAsked({ ...asked, ...patch })

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = answers.find((one) => one === asked.answer)
    const { givenDay } = asked
    if (!file) return setFault('请附上签批件的扫描件或照片。')
    if (!answer || !isDay(givenDay)) return setFault('请填写签署日期。')
    setFault(undefined)
    setBusy(true)
    try {
      const scan = await uploadScan(file)
      if ('refused' in scan) return setFault(scan.refused)
      await client.approval.record.mutate({
        approval: approval.id,
        step: step.id,
        decider: decider.decider,
        answer,
        ...(asked.reason.trim() !== '' && { reason: asked.reason }),
        givenDay,
        file: scan.file,
      })
      void message.success('已代录。')
      onClose()
      await queries.invalidateQueries()
    } catch (error) {
      setFault(errorText(error).text)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={`代录：${step.name}（${decider.name}）`} footer={null} onCancel={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <div className="form-fields">
          <Field
            spec={{
              name: 'answer',
              label: '签署的意见',
              kind: 'choice',
              required: true,
              options: answers.map((value) => ({ value, label: answerText(value, step.needs) })),
            }}
            value={asked.answer}
            onChange={(answer) => ask({ answer: String(answer) })}
          />
          <Field
            spec={{ name: 'givenDay', label: '签署日期', kind: 'day', required: true }}
            value={asked.givenDay}
            onChange={(givenDay) => ask({ givenDay: String(givenDay) })}
          />
          <Field
            spec={{
              name: 'reason',
              label: '理由或意见原文',
              kind: 'long',
              maxLength: 1000,
              hint: '同意的可不填',
            }}
            value={asked.reason}
            onChange={(reason) => ask({ reason: String(reason) })}
          />
          <div className="form-field">
            <label htmlFor={id}>扫描件（PDF、JPG、PNG）</label>
            <input
              id={id}
              type="file"
              className="field"
              accept=".pdf,.jpg,.jpeg,.png"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          </div>
        </div>
        {fault !== undefined && (
          <p role="alert" className="form-fault">
            {fault}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>先不录</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            代录
          </Button>
        </div>
      </form>
    </Modal>
  )
}
