import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { textOf } from '../../../components/form-text.ts'
import { Notice } from '../../../components/notice.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { paths } from '../../../paths.ts'
import { changePassword } from '../../../session/auth.ts'
import { useMe } from '../../../session/me.ts'
import './password-page.css'

const shortest = 8

/** Why a new password will not do; undefined where it will. */
function unfit(password: string): string | undefined {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  return password.length < shortest || kinds < 3
    ? `新密码至少 ${shortest} 位，并含大写字母、小写字母、数字、符号中的三类`
    : undefined
}

export function PasswordPage() {
  const me = useMe()
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const next = textOf(data, 'next')
    const refused = unfit(next) ?? (next === textOf(data, 'again') ? undefined : '两次填的新密码不一样')
    if (refused !== undefined) return setFault(refused)
    setBusy(true)
    const changed = await changePassword(textOf(data, 'present'), next)
    if (changed) return location.assign(paths.today)
    setBusy(false)
    setFault('没有改成：现在的密码不对，或新密码太常见、以前用过')
  }
  return (
    <Page title="修改密码">
      <Section
        id="password"
        title={me.mustChangePassword ? '第一次登录，请先换成自己的密码' : '换一个新密码'}
      >
        {fault !== undefined && <Notice tone="alert" announced title={fault} />}
        <form className="password" onSubmit={(event) => void submit(event)}>
          <label htmlFor="present">现在的密码</label>
          <input
            className="field"
            id="present"
            name="present"
            type="password"
            autoComplete="current-password"
          />
          <label htmlFor="next">新密码</label>
          <input className="field" id="next" name="next" type="password" autoComplete="new-password" />
          <label htmlFor="again">再填一遍新密码</label>
          <input className="field" id="again" name="again" type="password" autoComplete="new-password" />
          <Button type="primary" htmlType="submit" loading={busy}>
            修改密码
          </Button>
        </form>
      </Section>
    </Page>
  )
}
