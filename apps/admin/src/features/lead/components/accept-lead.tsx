import { Modal } from 'antd'
import { useState } from 'react'
import { Field } from '../../../components/form/field.tsx'
import { useAct } from '../../../components/undo/use-act.ts'
import { useMe } from '../../../session/me.ts'
import { client } from '../../../trpc/client.ts'
import type { Lead } from '../../../trpc/types.ts'

/** Makes a project of a lead: whose it is to be and at which stage; everything that the lead says goes along. */
export function AcceptLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { plan } = useMe()
  const [unit, setUnit] = useState(lead.unit)
  const [stage, setStage] = useState(plan.stages[0]?.id ?? '')
  const { act, busy } = useAct()
  async function take() {
    const done = await act('已采纳，项目已建立', () =>
      client.lead.accept.mutate({ id: lead.id, version: lead.version, unit, stage }),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={`采纳：${lead.title}`}
      okText="建立项目"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void take()}
      onCancel={onClose}
      width={560}
    >
      <p>线索里写的都带到项目里，不用重填；首报单位记为报送线索的单位。</p>
      <div className="form-fields">
        <Field
          spec={{
            name: 'unit',
            label: '由谁填报、跟进',
            kind: 'choice',
            required: true,
            options: plan.units.map(({ code, name }) => ({ value: code, label: name })),
          }}
          value={unit}
          onChange={(value) => setUnit(String(value))}
        />
        <Field
          spec={{
            name: 'stage',
            label: '阶段',
            kind: 'choice',
            required: true,
            options: plan.stages.map(({ id, name }) => ({ value: id, label: name })),
          }}
          value={stage}
          onChange={(value) => setStage(String(value))}
        />
      </div>
    </Modal>
  )
}
