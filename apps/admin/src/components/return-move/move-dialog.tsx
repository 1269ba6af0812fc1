import type { ReturnAction } from '@zhaoshang/domain'
import { Modal } from 'antd'
import { type KeyboardEvent, useId, useState } from 'react'
import { actionText } from '../../texts/returns.ts'

interface Props {
  readonly action: ReturnAction
  readonly busy: boolean
  readonly onCancel: () => void
  readonly onGo: (reason?: string) => void
}

/** Asks once: for the reason where the move needs one, else whether it is meant. */
export function MoveDialog({ action, busy, onCancel, onGo }: Props) {
  const text = actionText(action)
  const [reason, setReason] = useState('')
  const [empty, setEmpty] = useState(false)
  const id = useId()

  function go() {
    if (text.reason === undefined) return onGo()
    if (reason.trim() === '') return setEmpty(true)
    onGo(reason.trim())
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go()
  }
  return (
    <Modal
      open
      title={text.label}
      okText={`确认${text.label}`}
      cancelText="取消"
      confirmLoading={busy}
      onOk={go}
      onCancel={onCancel}
      width={480}
    >
      {text.confirm && <p>{text.confirm}</p>}
      {text.reason && (
        <>
          <label htmlFor={id}>{text.reason}</label>
          <textarea
            id={id}
            className="field"
            rows={4}
            maxLength={500}
            autoFocus
            value={reason}
            aria-invalid={empty}
            aria-describedby={`${id}-fault`}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setReason(event.target.value)
              setEmpty(false)
            }}
          />
          <p id={`${id}-fault`} role="alert" style={{ minHeight: '1.5rem', color: 'var(--alert)' }}>
            {empty && '请写明原因，对方要据此修改。'}
          </p>
        </>
      )}
    </Modal>
  )
}
