import { DoorPage } from '../../../components/door/door-page.tsx'
import { paths } from '../../../paths.ts'
import { useMe } from '../../../session/me.ts'
import { ChangePassword } from './change-password.tsx'
import { Leave } from './leave.tsx'

/** Before anything else: a password of one's own. */
export function FirstPasswordPage() {
  const me = useMe()
  return (
    <DoorPage
      title="请先换一个新密码"
      lead={
        me.mustChangePassword
          ? '现在的密码是别人给的。换成只有您自己知道的，再开始使用。'
          : '现在的密码已到更换期限。换一个新的，再继续使用。'
      }
    >
      <ChangePassword onDone={() => location.assign(paths.today)} />
      <Leave />
    </DoorPage>
  )
}
