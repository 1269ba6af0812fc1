import { App, Button } from 'antd'
import './two-factor.css'

/** Codes that are shown once: to be printed or copied and kept away from the phone. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { message } = App.useApp()
  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      void message.success('已复制')
    } catch {
      // Browsers give the clipboard to pages under https only.
      void message.error('没能复制，请打印或抄下来')
    }
  }
  return (
    <div className="backup-codes">
      <p>
        手机丢了或换了，用下面的备用码登录，每个只能用一次。<strong>只显示这一次</strong>
        ，请打印或抄下来，锁在抽屉里，不要和手机放在一起。
      </p>
      <ul className="backup-codes-list" aria-label="备用码">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="backup-codes-acts">
        <Button onClick={() => window.print()}>打印</Button>
        <Button onClick={() => void copy()}>复制</Button>
        <Button type="primary" onClick={onKept}>
          已经保存好
        </Button>
      </p>
    </div>
  )
}
