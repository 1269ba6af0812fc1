import { type FormEvent, useState } from 'react'
import { type Trouble, useTrouble } from '../../../components/door/use-trouble.ts'
import { textOf } from '../../../components/form-text.ts'
import { signIn } from '../../../session/auth.ts'
import { signInText } from '../../../texts/sign-in.ts'

interface Props {
  /** What went wrong before this step was come back to. */
  readonly first: Trouble | undefined
  readonly onEnter: () => void
  readonly onCode: () => void
}

export function PasswordStep({ first, onEnter, onCode }: Props) {
  const { form, alert, at, set } = useTrouble(first)
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const username = textOf(data, 'username').trim()
    const password = textOf(data, 'password')
    if (username === '') return set({ field: 'username', text: '请填写用户名' })
    if (password === '') return set({ field: 'password', text: '请填写密码' })
    setBusy(true)
    set(undefined)
    const answer = await signIn(username, password)
    if (answer.ok) return answer.value.needsCode ? onCode() : onEnter()
    setBusy(false)
    set({ field: 'form', text: signInText(answer.refusal) })
  }
  return (
    <>
      {at('form') && (
        <p className="door-alert" role="alert" tabIndex={-1} ref={alert}>
          {at('form')}
        </p>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate ref={form}>
        <label htmlFor="username">用户名</label>
        <input
          className="field"
          id="username"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={at('username') !== undefined}
          aria-describedby="username-fault"
        />
        <p id="username-fault" className="door-fault">
          {at('username')}
        </p>
        <label htmlFor="password">密码</label>
        <div className="door-password">
          <input
            className="field"
            id="password"
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            aria-invalid={at('password') !== undefined}
            aria-describedby="password-fault"
          />
          <button type="button" className="link-button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? '隐藏' : '显示'}
            <span className="sr-only">密码</span>
          </button>
        </div>
        <p id="password-fault" className="door-fault">
          {at('password')}
        </p>
        <button type="submit" className="door-go" disabled={busy}>
          {busy ? '正在登录…' : '登录'}
        </button>
      </form>
    </>
  )
}
