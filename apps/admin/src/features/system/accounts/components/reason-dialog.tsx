import { Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'

interface Props {
  readonly title: string
  readonly ok: string
  readonly label: string
  readonly busy: boolean
  readonly children?: ReactNode
  readonly onCancel: () => void
  readonly onGo: (reason: string) => void
}

/** Asks for the reason, which others will read. */
export function ReasonDialog({ title, ok, label, busy, children, onCancel, onGo }: Props) {
  const [reason, setReason] = useState('')
  const [empty, setEmpty] = useState(false)
  const id = useId()
  function go() {
    if (reason.trim() === '') return setEmpty(true)
    onGo(reason.trim())
  }
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText="取消"
      confirmLoading={busy}
      onOk={go}
      onCancel={onCancel}
      width={480}
    >
      {children}
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field"
        rows={3}
        maxLength={200}
        autoFocus
        value={reason}
        aria-invalid={empty}
        aria-describedby={`${id}-fault`}
        onChange={(event) => {
          setReason(event.target.value)
          setEmpty(false)
        }}
      />
      <p id={`${id}-fault`} role="alert" className="accounts-fault">
        {empty && '请写明原因。'}
      </p>
    </Modal>
  )
}
