import { App } from 'antd'
import { useState } from 'react'
import { Page, Section } from '../../../components/page.tsx'
import { useMe } from '../../../session/me.ts'
import { ChangePassword } from './change-password.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { TwoFactor } from './two-factor.tsx'

/** One's own account: password, second factor, where one is signed in. */
export function AccountPage() {
  const me = useMe()
  const { message } = App.useApp()
  const [changed, setChanged] = useState(0)
  function done() {
    // A new form, with nothing of the old one in it.
    setChanged(changed + 1)
    void message.success('密码已修改，别处的登录都已退出')
  }
  return (
    <Page title="我的账号" lead={`${me.user.name}，用户名 ${me.user.username}`}>
      <Section id="two-factor" title="动态口令">
        <TwoFactor />
      </Section>
      <Section id="sessions" title="登录的地方">
        <OwnSessions />
      </Section>
      <Section id="password" title="修改密码">
        <ChangePassword key={changed} onDone={done} />
      </Section>
    </Page>
  )
}
