import { App, Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { StaleDifference } from '../edit-form/stale-difference.tsx'
import { useDraft } from '../edit-form/use-draft.ts'
import { errorText, refusalOf } from '../../texts/error-text.ts'
import { Field, type FieldSpec } from './field.tsx'

export type FormValues = Readonly<Record<string, string | readonly string[]>>

interface Props {
  readonly title: string
  /** Names the record among all drafts. */
  readonly draftKey: string
  /** As last read; version 0 for one that is yet to be made. */
  readonly stored: { readonly version: number; readonly values: FormValues }
  readonly fields: readonly FieldSpec[]
  /** What is wrong with what was typed, in a sentence. */
  readonly check?: (values: FormValues) => string | undefined
  readonly onSave: (values: FormValues, version: number) => Promise<unknown>
  /** Has the record read again, after somebody else was faster. */
  readonly onStale?: () => void
  readonly onClose: () => void
  /** What the button does, and what is said when it is done; default 保存. */
  readonly verb?: string
}

/** A form over one record in a dialog: kept while it is typed, never laid over what somebody else stored. */
export function RecordForm(props: Props) {
  const { title, draftKey, stored, fields, check, onSave, onStale, onClose, verb = '保存' } = props
  const draft = useDraft<FormValues>(draftKey, stored)
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]))

  async function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = check?.(draft.values)
    setFault(wrong)
    if (wrong !== undefined) return
    setBusy(true)
    try {
      await onSave(draft.values, draft.version)
      draft.saved()
      void message.success(`已${verb}。`)
      onClose()
    } catch (error) {
      if (refusalOf(error)?.code === 'stale') onStale?.()
      void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={680}>
      <StaleDifference draft={draft} labels={labels} show={(field, value) => wordOf(fields, field, value)} />
      <form onSubmit={(event) => void submit(event)}>
        <div className="form-fields">
          {fields.map((spec) => (
            <Field
              key={spec.name}
              spec={spec}
              value={draft.values[spec.name] ?? ''}
              onChange={(value) => draft.change({ [spec.name]: value })}
            />
          ))}
        </div>
        {fault !== undefined && (
          <p role="alert" className="form-fault">
            {fault}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>先不{verb}</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={draft.stale !== undefined}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function wordOf(
  fields: readonly FieldSpec[],
  name: string,
  value: string | readonly string[] | undefined,
): string {
  const spec = fields.find((field) => field.name === name)
  const word = (one: string) => spec?.options?.find((option) => option.value === one)?.label ?? one
  const text = typeof value === 'string' ? word(value) : (value ?? []).map(word).join('、')
  return text === '' ? '（空）' : text
}

/** A field's text; empty where it is a choice of several. */
export function textIn(values: FormValues, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The same, null where nothing was written. */
export function textOrNull(values: FormValues, name: string): string | null {
  const text = textIn(values, name)
  return text === '' ? null : text
}

export function textsIn(values: FormValues, name: string): string[] {
  const value = values[name]
  return typeof value === 'string' || value === undefined ? [] : [...value]
}
