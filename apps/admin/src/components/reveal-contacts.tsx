import { Button } from 'antd'
import { errorText } from '../texts/error-text.ts'
import './reveal-contacts.css'

interface Contacts {
  readonly shown: boolean
  readonly asking: boolean
  readonly error: unknown
  reveal(): Promise<void>
  hide(): void
}

/** The act of having contacts shown: said to be put on record before it is done. */
export function RevealContacts({ contacts }: { contacts: Contacts }) {
  const { shown, asking, error } = contacts
  return (
    <div className="reveal">
      <Button
        size="small"
        loading={asking}
        aria-pressed={shown}
        onClick={() => (shown ? contacts.hide() : void contacts.reveal())}
      >
        {shown ? '隐藏联系方式' : '显示联系方式'}
      </Button>
      <span className="quiet">
        {error ? errorText(error).text : '联系人和电话平时遮盖；显示一次，系统记录一次。'}
      </span>
    </div>
  )
}
