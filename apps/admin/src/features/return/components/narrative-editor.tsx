import type { Content } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useId } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { useMe } from '../../../session/me.ts'
import { noSecrets } from '../../../texts/sign-in.ts'
import { type SaveState, useNarrative } from '../api/use-narrative.ts'
import './narrative-editor.css'

type Narrative = Extract<Content, { kind: 'narrative' }>

const states: Record<SaveState, string> = {
  saved: '已保存',
  waiting: '正在输入，稍后自动保存',
  saving: '正在保存…',
  failed: '没能存到服务器，文字已留在本机，联网后会再存',
  'signed-out': '登录已过期，文字已留在本机，重新登录后接着保存',
  conflict: '等您决定用哪一份',
}

export function NarrativeEditor({
  returnKey,
  narrative,
  stored,
}: {
  returnKey: string
  narrative: Narrative
  stored: string
}) {
  const me = useMe()
  const { text, state, restored, theirs, write, save, decide } = useNarrative({
    user: me.user.id,
    returnKey,
    id: narrative.id,
    stored,
  })
  const id = useId()
  const length = [...text].length
  const tooLong = length > narrative.maxLength
  return (
    <div className="narrative">
      <label htmlFor={id}>
        {narrative.label}
        {narrative.required && <span className="narrative-required">（必填）</span>}
      </label>
      {narrative.hint && (
        <p id={`${id}-hint`} className="quiet">
          {narrative.hint}
        </p>
      )}
      {state === 'conflict' && (
        <Notice tone="alert" announced title="这段文字有人在别处改过">
          <p>下面框里是您写的。对方写的是：</p>
          <blockquote className="narrative-theirs">{theirs === '' ? '（空）' : theirs}</blockquote>
          <p className="narrative-choice">
            <Button type="primary" onClick={() => decide(true)}>
              用我写的
            </Button>
            <Button onClick={() => decide(false)}>用对方写的</Button>
          </p>
        </Notice>
      )}
      {restored && state !== 'conflict' && (
        <p className="narrative-restored">已恢复上次没来得及保存的文字。</p>
      )}
      <textarea
        id={id}
        className="field"
        rows={10}
        value={text}
        aria-describedby={`${id}-hint ${id}-state`}
        aria-invalid={tooLong}
        onChange={(event) => write(event.target.value)}
        onBlur={() => state !== 'conflict' && void save()}
      />
      <p id={`${id}-state`} className="narrative-state">
        <span
          role="status"
          className={
            state === 'failed' || state === 'signed-out' || tooLong ? 'narrative-trouble' : undefined
          }
        >
          {tooLong ? `超出 ${length - narrative.maxLength} 字，请压缩` : states[state]}
          {state === 'signed-out' && (
            <Button type="link" size="small" onClick={() => location.reload()}>
              重新登录
            </Button>
          )}
        </span>
        <span>
          {length} / {narrative.maxLength} 字
        </span>
      </p>
      <p className="quiet">{noSecrets}</p>
    </div>
  )
}
