import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { endTwoFactor, renewBackupCodes } from '../../../session/auth.ts'
import { useMe } from '../../../session/me.ts'
import { trpc } from '../../../trpc/client.ts'
import { BackupCodes } from './backup-codes.tsx'
import { Enrol } from './enrol.tsx'
import { PasswordAgain } from './password-again.tsx'
import './two-factor.css'

/** The second factor: setting it up, new backup codes, doing without it again. */
export function TwoFactor() {
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<'nothing' | 'enrol' | 'renew' | 'end'>('nothing')
  const [codes, setCodes] = useState<readonly string[]>()

  function done(text: string) {
    setDoing('nothing')
    setCodes(undefined)
    void message.success(text)
    void queries.invalidateQueries(trpc.session.pathFilter())
  }
  const stop = () => setDoing('nothing')
  if (codes) return <BackupCodes codes={codes} onKept={() => done('备用码已换新，旧的不能再用')} />
  switch (doing) {
    case 'enrol':
      return <Enrol onDone={() => done('动态口令已启用')} onCancel={stop} />
    case 'renew':
      return (
        <PasswordAgain
          why="换新后，以前的备用码全部作废。"
          go="换新备用码"
          ask={renewBackupCodes}
          onDone={({ backupCodes }) => setCodes(backupCodes)}
          onCancel={stop}
        />
      )
    case 'end':
      return (
        <PasswordAgain
          why="停用后，只凭密码就能登录。"
          go="停用动态口令"
          ask={endTwoFactor}
          onDone={() => done('动态口令已停用')}
          onCancel={stop}
        />
      )
    case 'nothing':
      return me.twoFactor ? (
        <>
          <p>已启用：登录时除密码外，还要填手机上的验证码。{me.administers && '管理员账号不能停用。'}</p>
          <p className="two-factor-acts">
            <Button onClick={() => setDoing('renew')}>换新备用码</Button>
            {!me.administers && <Button onClick={() => setDoing('end')}>停用</Button>}
          </p>
        </>
      ) : (
        <>
          <p>没有启用。启用后，登录时除密码外还要填手机上的验证码，密码被人知道了也登录不了。</p>
          <p className="two-factor-acts">
            <Button onClick={() => setDoing('enrol')}>启用</Button>
          </p>
        </>
      )
  }
}
