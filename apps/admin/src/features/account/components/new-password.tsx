import { passwordFaults } from '@zhaoshang/domain'
import { useId, useState } from 'react'
import './new-password.css'

/** The rules that apply, as the server tells them. */
export interface PasswordRules {
  readonly minLength: number
  readonly classes: number
  readonly history: number
}

interface Rule {
  readonly text: string
  /** Undefined: only the server can tell. */
  readonly kept?: boolean
}

function rulesOf(
  { minLength, classes, history }: PasswordRules,
  who: { username: string; name: string },
  password: string,
  again: string,
): Rule[] {
  const against = { 'password.minLength': minLength, 'password.classes': classes }
  const faults = new Set(passwordFaults(against, password, who).map(({ code }) => code))
  return [
    { text: `至少 ${minLength} 个字符`, kept: !faults.has('too-short') && !faults.has('too-long') },
    { text: `大写字母、小写字母、数字、符号中至少 ${classes} 类`, kept: !faults.has('too-few-classes') },
    { text: '不含用户名、姓名', kept: password !== '' && !faults.has('names-the-person') },
    { text: '不是常见的密码', kept: password !== '' && !faults.has('common') },
    { text: '两次填的一样', kept: password !== '' && password === again },
    ...(history > 0 ? [{ text: `与最近 ${history} 个密码都不同（保存时检查）` }] : []),
  ]
}

interface Props {
  readonly rules: PasswordRules
  readonly who: { readonly username: string; readonly name: string }
  /** The password when it keeps every rule that can be told here, else undefined. */
  readonly onChange: (password: string | undefined) => void
}

/** A new password, twice, with each rule saying live whether it is kept. */
export function NewPassword({ rules, who, onChange }: Props) {
  const id = useId()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const list = rulesOf(rules, who, password, again)

  function change(next: string, nextAgain: string) {
    setPassword(next)
    setAgain(nextAgain)
    const allowed = rulesOf(rules, who, next, nextAgain).every(({ kept }) => kept !== false)
    onChange(allowed ? next : undefined)
  }
  return (
    <div className="new-password">
      <label htmlFor={`${id}-next`}>新密码</label>
      <input
        className="field"
        id={`${id}-next`}
        name="next"
        type="password"
        autoComplete="new-password"
        maxLength={1000}
        value={password}
        aria-describedby={`${id}-rules`}
        onChange={(event) => change(event.target.value, again)}
      />
      <label htmlFor={`${id}-again`}>再填一遍新密码</label>
      <input
        className="field"
        id={`${id}-again`}
        name="again"
        type="password"
        autoComplete="new-password"
        maxLength={1000}
        value={again}
        onChange={(event) => change(password, event.target.value)}
      />
      <ul className="new-password-rules" id={`${id}-rules`} aria-label="对新密码的要求">
        {list.map(({ text, kept }) => (
          <li key={text} className={kept === true ? 'new-password-kept' : undefined}>
            <span aria-hidden="true">{kept === true ? '✓' : '·'}</span>
            {text}
            {kept !== undefined && <span className="sr-only">{kept ? '：已做到' : '：还没做到'}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
