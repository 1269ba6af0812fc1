import { type FormEvent, useState } from 'react'
import { useTrouble } from '../../../components/door/use-trouble.ts'
import { textOf } from '../../../components/form-text.ts'
import { type CodeKind, sendCode, type SignInRefusal } from '../../../session/auth.ts'
import { authText } from '../../../texts/sign-in.ts'

interface Props {
  readonly onEnter: () => void
  /** The password has to be given again; for a reason, or because the person wants to. */
  readonly onStartOver: (refusal?: SignInRefusal) => void
}

const words = {
  code: { label: '手机上的 6 位验证码', missing: '请填写 6 位验证码', other: '手机不在身边，用备用码' },
  'backup-code': { label: '备用码', missing: '请填写一个备用码', other: '用手机上的验证码' },
} satisfies Record<CodeKind, object>

/** The second factor: the authenticator's six digits, or one of the backup codes. */
export function CodeStep({ onEnter, onStartOver }: Props) {
  const [kind, setKind] = useState<CodeKind>('code')
  const [busy, setBusy] = useState(false)
  const { form, alert, at, set } = useTrouble({ field: 'code', text: '' })

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = textOf(new FormData(event.currentTarget), 'code').replaceAll(/\s/g, '')
    if (code === '') return set({ field: 'code', text: words[kind].missing })
    setBusy(true)
    const answer = await sendCode(kind, code)
    if (answer.ok) return onEnter()
    setBusy(false)
    const { refusal } = answer
    if (typeof refusal === 'object' && refusal.code === 'code-expired') return onStartOver(refusal)
    if (typeof refusal === 'object' && refusal.code === 'code-wrong') {
      form.current?.reset()
      return set({ field: 'code', text: kind === 'code' ? authText(refusal) : '备用码不对，或已经用过。' })
    }
    set({ field: 'form', text: authText(refusal) })
  }
  return (
    <>
      {at('form') && (
        <p className="door-alert" role="alert" tabIndex={-1} ref={alert}>
          {at('form')}
        </p>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate ref={form}>
        <label htmlFor="code">{words[kind].label}</label>
        <input
          className="field door-code"
          key={kind}
          id="code"
          name="code"
          inputMode={kind === 'code' ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          aria-invalid={(at('code') ?? '') !== ''}
          aria-describedby="code-fault"
        />
        <p id="code-fault" className="door-fault" role="alert">
          {at('code')}
        </p>
        <button type="submit" className="door-go" disabled={busy}>
          {busy ? '正在验证…' : '验证'}
        </button>
      </form>
      <p className="door-more">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setKind(kind === 'code' ? 'backup-code' : 'code')
            set({ field: 'code', text: '' })
          }}
        >
          {words[kind].other}
        </button>
        <button type="button" className="link-button" onClick={() => onStartOver()}>
          换一个账号
        </button>
      </p>
    </>
  )
}
