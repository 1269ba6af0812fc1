import { isDay } from '@zhaoshang/domain'
import { App, Button, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { errorText } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { Group } from '../../../../trpc/types.ts'
import { Field } from '../../../../components/form/field.tsx'
import { useGroupChanged } from '../api/use-group.ts'

type Term = Group['seats'][number]['history'][number]

/** A term that was entered wrong: its days, or that it never was. */
export function CorrectTerm({ term, onClose }: { term: Term; onClose: () => void }) {
  const changed = useGroupChanged()
  const { message } = App.useApp()
  const [days, setDays] = useState({ fromDay: term.fromDay as string, toDay: (term.toDay ?? '') as string })
  const [busy, setBusy] = useState(false)

  async function correct(gone: boolean) {
    const { fromDay, toDay } = days
    if (!gone && (!isDay(fromDay) || (toDay !== '' && !isDay(toDay)))) {
      void message.error('请填写日期。')
      return
    }
    setBusy(true)
    try {
      await client.group.correctTerm.mutate({
        id: term.id,
        was: { fromDay: term.fromDay, toDay: term.toDay ?? null },
        ...(!gone && isDay(fromDay) && { becomes: { fromDay, toDay: isDay(toDay) ? toDay : null } }),
      })
      void message.success('已更正，原来的记录留在审计里。')
      onClose()
    } catch (error) {
      void message.error(errorText(error).text, 6)
    } finally {
      await changed()
      setBusy(false)
    }
  }
  return (
    <Modal open title={`更正任期：${term.personName}`} footer={null} onCancel={onClose}>
      <div className="form-fields">
        <Field
          spec={{ name: 'fromDay', label: '从哪天起', kind: 'day', required: true }}
          value={days.fromDay}
          onChange={(fromDay) => setDays({ ...days, fromDay: String(fromDay) })}
        />
        <Field
          spec={{ name: 'toDay', label: '到哪天止', kind: 'day', hint: '这一天不算在内；还在任的不填' }}
          value={days.toDay}
          onChange={(toDay) => setDays({ ...days, toDay: String(toDay) })}
        />
      </div>
      <div className="form-actions">
        <Popconfirm
          title="这条任职是录错的？"
          description="撤销后，名册里不再有这一段任职。"
          okText="是，撤销"
          cancelText="先不"
          onConfirm={() => void correct(true)}
        >
          <Button danger disabled={busy}>
            撤销这条任职
          </Button>
        </Popconfirm>
        <Button type="primary" loading={busy} onClick={() => void correct(false)}>
          保存更正
        </Button>
      </div>
    </Modal>
  )
}
