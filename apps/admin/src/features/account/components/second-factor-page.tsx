import { DoorPage } from '../../../components/door/door-page.tsx'
import { paths } from '../../../paths.ts'
import { Enrol } from './enrol.tsx'
import { Leave } from './leave.tsx'

/** Before anything else, of an administrator: the second factor. */
export function SecondFactorPage() {
  return (
    <DoorPage
      wide
      title="请先启用动态口令"
      lead="管理员账号除密码外，还要用手机上的验证码登录。设置一次，大约两分钟。"
    >
      <Enrol onDone={() => location.assign(paths.today)} />
      <Leave />
    </DoorPage>
  )
}
