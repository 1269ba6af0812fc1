import { useMutation } from '@tanstack/react-query'
import { dayOfInstant, isDay, stageOf } from '@zhaoshang/domain'
import { App, Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { TableBox } from '../../../../components/table-box.tsx'
import { useMe } from '../../../../session/me.ts'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { Chosen } from '../../list/api/selection.ts'
import { useAct } from '../../record/api/use-act.ts'
import { countOf, whichOf } from '../api/which-of.ts'
import { CreditWords } from './credit-words.tsx'
import './many.css'

interface Props {
  readonly chosen: Chosen
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Hands projects to another unit: to whom, from when, why; then what goes and whom each count credits. */
export function TransferDialog({ chosen, onDone, onClose }: Props) {
  const me = useMe()
  const { message } = App.useApp()
  const today = dayOfInstant(useNow())
  const [toUnit, setToUnit] = useState('')
  const [day, setDay] = useState<string>(today)
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<{ day?: string; reason?: string }>({})
  const { act, busy } = useAct()
  const preview = useMutation(
    trpc.transfer.preview.mutationOptions({
      onError: (error) => void message.error(errorText(error).text, 6),
    }),
  )
  const rows = preview.data?.rows ?? []

  function look(event?: FormEvent) {
    event?.preventDefault()
    if (toUnit !== '') preview.mutate({ which: whichOf(chosen), toUnit })
  }
  async function transfer() {
    const found = {
      ...(!isDay(day) && { day: '请填写移交日期。' }),
      ...(day > today && { day: '移交日期不能晚于今天。' }),
      ...(reason.trim() === '' && { reason: '请写明移交原因。' }),
    }
    setFaults(found)
    if (!isDay(day) || Object.keys(found).length > 0) return
    const done = await act(
      `已移交 ${rows.length} 个项目`,
      () => client.transfer.move.mutate({ rows, toUnit, day, reason: reason.trim() }),
      (error) => {
        if (refusalOf(error)?.code !== 'rows-stale') return false
        void message.warning(errorText(error).text, 8)
        look()
        return true
      },
    )
    if (done) onDone()
  }
  return (
    <Modal open title={`移交 ${countOf(chosen)} 个项目`} footer={null} onCancel={onClose} width={860}>
      <form onSubmit={look} noValidate>
        <div className="form-fields">
          <Field
            spec={{
              name: 'toUnit',
              label: '接收单位',
              kind: 'choice',
              required: true,
              options: me.plan.units.map(({ code, name }) => ({ value: code, label: name })),
            }}
            value={toUnit}
            onChange={(value) => {
              setToUnit(String(value))
              preview.reset()
            }}
          />
          <Field
            spec={{ name: 'day', label: '移交日期', kind: 'day', required: true }}
            value={day}
            fault={faults.day}
            onChange={(value) => setDay(String(value))}
          />
          <Field
            spec={{ name: 'reason', label: '原因', kind: 'long', required: true, maxLength: 500 }}
            value={reason}
            fault={faults.reason}
            onChange={(value) => setReason(String(value))}
          />
        </div>
        {preview.data && (
          <div className="many-preview" role="status" aria-label="预览">
            <p>
              移交 <strong>{rows.length}</strong> 个给{unitWord(me, toUnit)}
              {preview.data.leftOut > 0 && `，${preview.data.leftOut} 个本来就是它的，不动`}。
              移交后由新单位填报、办理，专人要重新指定。
            </p>
            <CreditWords credits={preview.data.credits} />
            {preview.data.projects.length > 0 && (
              <TableBox name="移交的项目" className="table-box many-table">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">项目</th>
                      <th scope="col">阶段</th>
                      <th scope="col">现填报单位</th>
                    </tr>
                  </thead>
                  <tbody>
                    {preview.data.projects.map(({ id, name, stage, fromUnit }) => (
                      <tr key={id}>
                        <th scope="row" className="wide">
                          {name}
                        </th>
                        <td className="keep">{stageOf(me.plan, stage)?.name ?? stage}</td>
                        <td className="keep">{unitWord(me, fromUnit)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableBox>
            )}
          </div>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>取消</Button>
          {preview.data ? (
            <Button
              type="primary"
              loading={busy}
              disabled={rows.length === 0}
              onClick={() => void transfer()}
            >
              {rows.length === 0 ? '没有要移交的' : `移交这 ${rows.length} 个项目`}
            </Button>
          ) : (
            <Button type="primary" htmlType="submit" loading={preview.isPending} disabled={toUnit === ''}>
              预览
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
