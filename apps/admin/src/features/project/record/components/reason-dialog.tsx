import { Modal } from 'antd'
import { useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'

interface Props {
  readonly title: string
  readonly label: string
  readonly hint?: string
  /** Whether an empty text will do. */
  readonly optional?: boolean
  /** True closes. */
  readonly onGo: (text: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for the one text that an act needs. */
export function ReasonDialog({ title, label, hint, optional = false, onGo, onClose }: Props) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function go() {
    if (!optional && text.trim() === '') return setFault(`请填写${label}。`)
    setBusy(true)
    const done = await onGo(text.trim())
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={title}
      okText="确定"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={onClose}
      width={480}
    >
      <Field
        spec={{ name: 'text', label, kind: 'long', required: !optional, ...(hint !== undefined && { hint }) }}
        value={text}
        fault={fault}
        onChange={(value) => {
          setText(String(value))
          setFault(undefined)
        }}
      />
    </Modal>
  )
}
