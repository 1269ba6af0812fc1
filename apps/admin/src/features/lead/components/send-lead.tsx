import { useQueryClient } from '@tanstack/react-query'
import { leadFields } from '@zhaoshang/domain'
import { App, Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { useDraft } from '../../../components/edit-form/use-draft.ts'
import { Field } from '../../../components/form/field.tsx'
import { PlanFieldInput } from '../../../components/form/plan-field.tsx'
import { unitChoices } from '../../../components/form/unit-choices.ts'
import { useMe } from '../../../session/me.ts'
import { errorText } from '../../../texts/error-text.ts'
import { fieldFaults } from '../../../texts/field-faults.ts'
import { client, trpc } from '../../../trpc/client.ts'

type Texts = Readonly<Record<string, string>>

/** A lead from the road: a title is enough; what is typed stays on this machine until the server has it. */
export function SendLead({ onClose }: { onClose: () => void }) {
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const units = unitChoices(me, 'lead.send', 'senderUnit')
  const fields = leadFields(me.plan)
  const [faults, setFaults] = useState<Texts>({})
  const [busy, setBusy] = useState(false)
  const draft = useDraft<Texts>('lead/new', {
    version: 0,
    values: {
      title: '',
      text: '',
      judgement: '',
      channel: '',
      senderUnit: units[0]?.value ?? '',
      ...Object.fromEntries(fields.map(({ id }) => [`f.${id}`, ''])),
    },
  })
  const textOf = (name: string): string => (draft.values[name] ?? '').trim()
  const change = (name: string, value: string) => {
    draft.change({ [name]: value })
    setFaults({})
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    if (textOf('title') === '') return setFaults({ title: '请用一句话写明是什么线索。' })
    setBusy(true)
    try {
      await client.lead.send.mutate({
        senderUnit: textOf('senderUnit'),
        title: textOf('title'),
        channel: textOf('channel') === '' ? null : textOf('channel'),
        text: textOf('text'),
        judgement: textOf('judgement'),
        values: Object.fromEntries(fields.map(({ id }) => [id, textOf(`f.${id}`)])),
      })
      draft.saved()
      void message.success('已报送，办公室研判后会告诉您结果。')
      await queries.invalidateQueries(trpc.lead.pathFilter())
      onClose()
    } catch (error) {
      const found = fieldFaults(error)
      if (found) setFaults(found)
      else void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  const more = fields.some(({ id }) => textOf(`f.${id}`) !== '' || faults[id] !== undefined)
  return (
    <Modal open title="报线索" footer={null} onCancel={onClose} width={680}>
      <form onSubmit={(event) => void send(event)} noValidate>
        {draft.restored && <p className="quiet">上次没报完的内容还在，接着写就行。</p>}
        <div className="form-fields">
          <div className="form-field-wide">
            <Field
              spec={{
                name: 'title',
                label: '线索',
                required: true,
                maxLength: 120,
                hint: '一句话：哪家企业、想投什么',
              }}
              value={draft.values.title ?? ''}
              fault={faults.title ?? faults.name}
              onChange={(value) => change('title', String(value))}
            />
          </div>
          <Field
            spec={{ name: 'text', label: '情况', kind: 'long', maxLength: 2_000 }}
            value={draft.values.text ?? ''}
            onChange={(value) => change('text', String(value))}
          />
          <Field
            spec={{ name: 'judgement', label: '初步判断', kind: 'long', maxLength: 2_000 }}
            value={draft.values.judgement ?? ''}
            onChange={(value) => change('judgement', String(value))}
          />
          <Field
            spec={{
              name: 'channel',
              label: '来源',
              kind: 'choice',
              options: me.plan.channels.map(({ id, label }) => ({ value: id, label })),
            }}
            value={draft.values.channel ?? ''}
            onChange={(value) => change('channel', String(value))}
          />
          {units.length > 1 && (
            <Field
              spec={{ name: 'senderUnit', label: '报送单位', kind: 'choice', required: true, options: units }}
              value={draft.values.senderUnit ?? ''}
              onChange={(value) => change('senderUnit', String(value))}
            />
          )}
        </div>
        <details className="lead-more" open={more}>
          <summary>知道得更多的，可以一并写上</summary>
          <div className="form-fields">
            {fields.map((field) => (
              <PlanFieldInput
                key={field.id}
                field={field}
                text={draft.values[`f.${field.id}`] ?? ''}
                fault={faults[field.id]}
                onChange={(text) => change(`f.${field.id}`, text)}
              />
            ))}
          </div>
        </details>
        <div className="form-actions">
          <Button onClick={onClose}>先不报</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            报送
          </Button>
        </div>
      </form>
    </Modal>
  )
}
