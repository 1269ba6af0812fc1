import { useNavigate } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { paths } from '../../paths.ts'
import { signOut } from '../../session/auth.ts'
import { tellEnded } from '../../session/presence.ts'
import { useMe } from '../../session/me.ts'
import { useNow } from '../../time/business-clock.ts'
import { dayInWords } from '../../time/words.ts'
import { Icon } from './icon.tsx'

/** Who is signed in and for which unit, the business date where it is set, and the way out. */
export function PersonMenu() {
  const me = useMe()
  const now = useNow()
  const navigate = useNavigate()
  const units = [...new Set(me.holdings.map(({ unitName }) => unitName))]
  const roles = [...new Set(me.holdings.map(({ roleName }) => roleName))]

  async function leave() {
    await signOut()
    tellEnded()
    // A full load, so that nothing of this person's stays in memory.
    location.assign(paths.signIn)
  }
  return (
    <div className="shell-person">
      {me.clockIsSet && (
        <p className="shell-clock" title="业务日期由启动参数设定，不是今天">
          演示日期 <strong>{dayInWords(now, now)}</strong>
        </p>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', label: `${me.user.name}（${roles.join('、')}）`, disabled: true },
            { key: 'account', label: '我的账号', onClick: () => void navigate({ to: paths.account }) },
            { key: 'leave', label: '退出登录', onClick: () => void leave() },
          ],
        }}
      >
        <button type="button" className="shell-person-button">
          <Icon name="person" />
          <span className="shell-person-unit">{units.join('、')}</span>
          <span className="shell-person-name">{me.user.name}</span>
        </button>
      </Dropdown>
    </div>
  )
}
