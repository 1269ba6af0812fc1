import { useMutation } from '@tanstack/react-query'
import { fieldOf } from '@zhaoshang/domain'
import { App, Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { useMe } from '../../../../session/me.ts'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { Chosen } from '../../list/api/selection.ts'
import { useAct } from '../../record/api/use-act.ts'
import { bulkFields, doings, doingsFor, valueSpec, type Doing } from '../api/bulk-fields.ts'
import { countOf, whichOf } from '../api/which-of.ts'
import { BulkPreview } from './bulk-preview.tsx'
import './many.css'

interface Props {
  readonly chosen: Chosen
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Changes one field of many projects: first what is to be done, then every cell that would change, then it is done. */
export function BulkDialog({ chosen, onDone, onClose }: Props) {
  const { plan } = useMe()
  const { message } = App.useApp()
  const [id, setId] = useState('')
  const [doing, setDoing] = useState<Doing>('set')
  const [text, setText] = useState('')
  const { act, busy } = useAct()
  const field = fieldOf(plan, id)
  const preview = useMutation(
    trpc.bulk.preview.mutationOptions({
      onError: (error) => void message.error(errorText(error).text, 6),
    }),
  )
  const offered = doingsFor(field)
  const does = offered.some(({ value }) => value === doing) ? doing : 'set'
  const change = does === 'clear' ? { does, field: id } : { does, field: id, text: text.trim() }
  const whole = field !== undefined && (does === 'clear' || text.trim() !== '')

  function look(event?: FormEvent) {
    event?.preventDefault()
    if (whole) preview.mutate({ which: whichOf(chosen), change })
  }
  /** What was previewed is of another change now. */
  function anew(set: () => void) {
    set()
    preview.reset()
  }
  async function apply() {
    const rows = preview.data?.rows ?? []
    const done = await act(
      `已修改 ${rows.length} 个项目的“${field?.label ?? ''}”`,
      () => client.bulk.change.mutate({ rows, change }),
      (error) => {
        if (refusalOf(error)?.code !== 'rows-stale') return false
        void message.warning(errorText(error).text, 8)
        look()
        return true
      },
    )
    if (done) onDone()
  }
  const rows = preview.data?.rows.length ?? 0
  return (
    <Modal open title={`批量修改 ${countOf(chosen)} 个项目`} footer={null} onCancel={onClose} width={860}>
      <form onSubmit={look} noValidate>
        <div className="form-fields">
          <Field
            spec={{
              name: 'field',
              label: '栏目',
              kind: 'choice',
              required: true,
              options: bulkFields(plan).map(({ id: value, label }) => ({ value, label })),
            }}
            value={id}
            onChange={(value) =>
              anew(() => {
                setId(String(value))
                setText('')
              })
            }
          />
          <Field
            spec={{ name: 'does', label: '怎样改', kind: 'choice', required: true, options: offered }}
            value={does}
            onChange={(value) =>
              anew(() => setDoing(doings.find((one) => one.value === value)?.value ?? 'set'))
            }
          />
          {field && does !== 'clear' && (
            <Field
              spec={valueSpec(plan, field)}
              value={text}
              onChange={(value) => anew(() => setText(String(value)))}
            />
          )}
        </div>
        {preview.data && <BulkPreview preview={preview.data} measure={field?.unit} />}
        <div className="form-actions">
          <Button onClick={onClose}>取消</Button>
          {preview.data ? (
            <Button type="primary" loading={busy} disabled={rows === 0} onClick={() => void apply()}>
              {rows === 0 ? '没有要改的' : `修改这 ${rows} 个项目`}
            </Button>
          ) : (
            <Button type="primary" htmlType="submit" loading={preview.isPending} disabled={!whole}>
              预览
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
