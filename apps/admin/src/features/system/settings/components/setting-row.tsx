import { settings, type SettingId } from '@zhaoshang/domain'
import { App, Button } from 'antd'
import { useState } from 'react'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import type { Setting } from '../../../../trpc/types.ts'
import { boundsOf, readSetting, settingText } from '../api/setting-text.ts'
import { useChangeSetting } from '../api/use-settings.ts'

/** One setting: what it is, what it may be, who decided it; and deciding it anew. */
export function SettingRow({ setting }: { setting: Setting }) {
  const { label, hint, default: fallback } = settings[setting.id]
  const now = useNow()
  const { message } = App.useApp()
  const change = useChangeSetting()
  /** As typed, with the version that it was typed over. */
  const [draft, setDraft] = useState<{ text: string; version: number }>()
  const [fault, setFault] = useState<string>()
  const stored = String(setting.value)
  const text = draft?.text ?? stored
  const changed = draft !== undefined && draft.text !== stored
  const moved = changed && draft.version !== setting.version
  const id = `setting-${setting.id}`

  function save() {
    const value = readSetting(setting.id, text)
    if (value === undefined) return setFault(`应为${boundsOf(setting.id)}`)
    setFault(undefined)
    change.mutate(
      { id: setting.id, value, version: setting.version },
      {
        onSuccess: () => {
          setDraft(undefined)
          void message.success(`“${label}”已改为 ${settingText(setting.id, value)}`)
        },
        onError: (error) => {
          // The list comes anew, and the row asks whose value is to stand.
          if (refusalOf(error)?.code !== 'stale') setFault(errorText(error).text)
        },
      },
    )
  }
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{label}</label>
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      </th>
      <td>
        <SettingField
          id={id}
          setting={setting.id}
          text={text}
          faulty={fault !== undefined}
          onChange={(next) => {
            setFault(undefined)
            setDraft({ text: next, version: draft?.version ?? setting.version })
          }}
        />
        {fault !== undefined && (
          <p className="settings-fault" role="alert">
            {fault}
          </p>
        )}
        {moved && (
          <p className="settings-moved" role="alert">
            {setting.changedBy ?? '别人'}刚改为 {settingText(setting.id, setting.value)}，您填的是 {text}。
            <button type="button" className="link-button" onClick={save}>
              用我的
            </button>
            <button type="button" className="link-button" onClick={() => setDraft(undefined)}>
              用对方的
            </button>
          </p>
        )}
        {changed && !moved && (
          <p className="settings-acts">
            <Button type="primary" loading={change.isPending} onClick={save}>
              保存
            </Button>
            <Button onClick={() => setDraft(undefined)}>不改了</Button>
          </p>
        )}
      </td>
      <td>
        <span className="settings-note">默认 </span>
        {settingText(setting.id, fallback)}
      </td>
      <td>
        {setting.version === 0 || setting.changedAt === null
          ? '一直是默认值'
          : `${setting.changedBy ?? '系统'}，${instantInTable(setting.changedAt, now)}`}
      </td>
    </tr>
  )
}

function SettingField({
  id,
  setting,
  text,
  faulty,
  onChange,
}: {
  id: string
  setting: SettingId
  text: string
  faulty: boolean
  onChange: (text: string) => void
}) {
  const shape = settings[setting]
  const shared = { id, className: 'field', 'aria-describedby': `${id}-hint`, 'aria-invalid': faulty }
  if (typeof shape.default === 'boolean')
    return (
      <select {...shared} value={text} onChange={(event) => onChange(event.target.value)}>
        <option value="true">是</option>
        <option value="false">否</option>
      </select>
    )
  return (
    <span className="settings-field">
      <input
        {...shared}
        inputMode={typeof shape.default === 'number' ? 'numeric' : 'text'}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {'unit' in shape && <span>{shape.unit}</span>}
    </span>
  )
}
