import { Button, QRCode } from 'antd'
import { type FormEvent, useState } from 'react'
import { textOf } from '../../../components/form-text.ts'
import { Notice } from '../../../components/notice.tsx'
import { beginTwoFactor, type Enrolment, sendCode } from '../../../session/auth.ts'
import { authText } from '../../../texts/sign-in.ts'
import { BackupCodes } from './backup-codes.tsx'
import { PasswordAgain } from './password-again.tsx'
import './two-factor.css'

/** In groups of four, for whoever types it. */
const grouped = (key: string) => key.replaceAll(/.{4}(?=.)/g, '$& ')

/** Sets the second factor up: the password again, the authenticator and its proof, then the backup codes. */
export function Enrol({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [proved, setProved] = useState(false)
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)

  if (!enrolment)
    return (
      <PasswordAgain
        why="先填一遍密码，确认是您本人。"
        go="下一步"
        ask={beginTwoFactor}
        onDone={setEnrolment}
        onCancel={onCancel}
      />
    )
  if (proved) return <BackupCodes codes={enrolment.backupCodes} onKept={onDone} />

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = textOf(new FormData(event.currentTarget), 'code').replaceAll(/\s/g, '')
    if (code === '') return setFault('请填写手机上显示的 6 位验证码。')
    setBusy(true)
    const answer = await sendCode('code', code)
    setBusy(false)
    if (answer.ok) setProved(true)
    else setFault(authText(answer.refusal))
  }
  return (
    <div className="enrol">
      <ol className="enrol-steps">
        <li>在手机上打开身份验证器（如腾讯身份验证器、FreeOTP 等，不需要联网）。</li>
        <li>
          用它扫描这个二维码：
          <QRCode type="svg" value={enrolment.uri} size={184} bordered={false} aria-label="二维码" />
          不能扫描时，手工输入密钥：
          <code className="enrol-key">{grouped(enrolment.key)}</code>
        </li>
        <li>把手机上显示的 6 位验证码填在下面。</li>
      </ol>
      {fault !== undefined && <Notice tone="alert" announced title={fault} />}
      <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
        <label htmlFor="proof">6 位验证码</label>
        <input
          className="field enrol-code"
          id="proof"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
        />
        <p className="two-factor-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            启用
          </Button>
          {onCancel && <Button onClick={onCancel}>取消</Button>}
        </p>
      </form>
    </div>
  )
}
