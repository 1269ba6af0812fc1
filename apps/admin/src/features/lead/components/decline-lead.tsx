import { Modal } from 'antd'
import { useState } from 'react'
import { Field } from '../../../components/form/field.tsx'
import { useAct } from '../../../components/undo/use-act.ts'
import { client } from '../../../trpc/client.ts'
import type { Lead } from '../../../trpc/types.ts'

/** Declines a lead with the reason that its sender reads. */
export function DeclineLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const { act, busy } = useAct()
  async function decline() {
    if (reason.trim() === '') return setFault('请写明原因，报送的人会看到。')
    const done = await act('已答复', () =>
      client.lead.decline.mutate({ id: lead.id, version: lead.version, reason: reason.trim() }),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={`不采纳：${lead.title}`}
      okText="答复"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void decline()}
      onCancel={onClose}
      width={480}
    >
      <Field
        spec={{ name: 'reason', label: '原因', kind: 'long', required: true, maxLength: 500 }}
        value={reason}
        fault={fault}
        onChange={(value) => {
          setReason(String(value))
          setFault(undefined)
        }}
      />
    </Modal>
  )
}
