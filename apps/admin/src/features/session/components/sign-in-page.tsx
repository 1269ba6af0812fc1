import { type FormEvent, useEffect, useRef, useState } from 'react'
import { textOf } from '../../../components/form-text.ts'
import { useTitle } from '../../../components/use-title.ts'
import { paths } from '../../../paths.ts'
import { signIn } from '../../../session/auth.ts'
import { noSecrets, signInText } from '../../../texts/sign-in.ts'
import './sign-in-page.css'

type Trouble = { field: 'username' | 'password' | 'form'; text: string }

/** Only a place inside the console: an address of another site never follows a sign-in. */
function inside(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : paths.today
}

export function SignInPage({ next }: { next: string | undefined }) {
  useTitle('登录')
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const alert = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (!trouble) return
    if (trouble.field === 'form') alert.current?.focus()
    else form.current?.querySelector<HTMLInputElement>(`[name=${trouble.field}]`)?.focus()
  }, [trouble])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const username = textOf(data, 'username').trim()
    const password = textOf(data, 'password')
    if (username === '') return setTrouble({ field: 'username', text: '请填写用户名' })
    if (password === '') return setTrouble({ field: 'password', text: '请填写密码' })
    setBusy(true)
    setTrouble(undefined)
    const refusal = await signIn(username, password)
    if (refusal === undefined) {
      // A full load, so that nothing of whoever sat here before stays in memory.
      location.assign(inside(next))
      return
    }
    setBusy(false)
    setTrouble({ field: 'form', text: signInText(refusal) })
  }

  const fault = (field: Trouble['field']) => (trouble?.field === field ? trouble.text : undefined)
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <img src="/favicon.svg" alt="" width="40" height="40" />
        <h1>招商工作台</h1>
        <p className="quiet">制造业招商引资清单报送、汇总、督办</p>
        {fault('form') && (
          <p className="sign-in-alert" role="alert" tabIndex={-1} ref={alert}>
            {fault('form')}
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
            aria-invalid={fault('username') !== undefined}
            aria-describedby="username-fault"
          />
          <p id="username-fault" className="sign-in-fault">
            {fault('username')}
          </p>
          <label htmlFor="password">密码</label>
          <div className="sign-in-password">
            <input
              className="field"
              id="password"
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              aria-invalid={fault('password') !== undefined}
              aria-describedby="password-fault"
            />
            <button
              type="button"
              className="link-button"
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? '隐藏' : '显示'}
              <span className="sr-only">密码</span>
            </button>
          </div>
          <p id="password-fault" className="sign-in-fault">
            {fault('password')}
          </p>
          <button type="submit" className="sign-in-go" disabled={busy}>
            {busy ? '正在登录…' : '登录'}
          </button>
        </form>
        <p className="sign-in-secrets">{noSecrets}</p>
      </main>
    </div>
  )
}
