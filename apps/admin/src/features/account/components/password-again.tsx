import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { textOf } from '../../../components/form-text.ts'
import { Notice } from '../../../components/notice.tsx'
import type { SignInAnswer } from '../../../session/auth.ts'
import { authText } from '../../../texts/sign-in.ts'
import './new-password.css'

interface Props<T> {
  readonly why: string
  /** What the button says. */
  readonly go: string
  readonly ask: (password: string) => Promise<SignInAnswer<T>>
  readonly onDone: (value: T) => void
  readonly onCancel?: (() => void) | undefined
}

/** Asks for the password once more, before something that only its owner may do. */
export function PasswordAgain<T>({ why, go, ask, onDone, onCancel }: Props<T>) {
  const id = useId()
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = textOf(new FormData(event.currentTarget), 'password')
    if (password === '') return setFault('请填写密码。')
    setBusy(true)
    const answer = await ask(password)
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else setFault(authText(answer.refusal))
  }
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      {fault !== undefined && <Notice tone="alert" announced title={fault} />}
      <p>{why}</p>
      <label htmlFor={id}>密码</label>
      <input
        className="field"
        id={id}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={1000}
        autoFocus
      />
      <p className="two-factor-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          {go}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
      </p>
    </form>
  )
}
