import { useQuery } from '@tanstack/react-query'
import { dayOfInstant, earliestDay, partialDateSchema } from '@zhaoshang/domain'
import { Modal } from 'antd'
import { useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { Notice } from '../../../../components/notice.tsx'
import { useMe } from '../../../../session/me.ts'
import { refusalOf } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { ProjectMove, ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'
import { MissingList } from './missing-list.tsx'
import { WhatOthersDid } from './what-others-did.tsx'

interface Props {
  readonly project: ProjectView
  readonly move: ProjectMove
  readonly onClose: () => void
}

/** Asks what the plan demands for a move; a project that somebody changed meanwhile is shown as it became, before anything is done. */
export function MoveDialog({ project, move, onClose }: Props) {
  const { plan } = useMe()
  const today = dayOfInstant(useNow())
  const dateField = plan.fields.find(
    ({ id }) => id === plan.stages.find((stage) => stage.id === move.to)?.date,
  )
  const advances = move.kind === 'forward' || move.kind === 'skip'
  const stored = dateField && advances ? project.values[dateField.id] : undefined
  const [date, setDate] = useState(() => dayIn(stored))
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<{ date?: string; reason?: string }>({})
  // The version that was on the screen when the dialog opened: what the person decides on.
  const [version, setVersion] = useState(project.version)
  const [late, setLate] = useState(false)
  const { act, busy } = useAct()
  const since = useQuery(
    trpc.project.changesSince.queryOptions({ id: project.id, version }, { enabled: late, staleTime: 0 }),
  )
  const blocked = move.verdict === 'blocked'

  async function go() {
    const found = {
      ...(move.needsDate && date === '' && { date: '请填写日期。' }),
      ...(date > today && { date: '日期不能晚于今天。' }),
      ...(move.needsReason && reason.trim() === '' && { reason: '请写明原因。' }),
    }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const done = await act(
      `已办理“${move.name}”`,
      () =>
        client.project.move.mutate({
          id: project.id,
          version,
          move: move.id,
          reason: reason.trim() === '' ? null : reason.trim(),
          date: date === '' ? null : partialDateSchema.parse(date),
        }),
      (error) => {
        if (refusalOf(error)?.code !== 'stale') return false
        setLate(true)
        return true
      },
    )
    if (done) onClose()
  }

  return (
    <Modal
      open
      title={move.name}
      okText={late ? '按最新情况继续' : move.verdict === 'warned' ? '仍然办理' : '办理'}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: blocked }}
      onOk={() => {
        if (!late) return void go()
        setVersion(project.version)
        setLate(false)
      }}
      onCancel={onClose}
      width={560}
    >
      {late && since.data && <WhatOthersDid since={since.data} />}
      {move.missing.length > 0 && (
        <Notice
          tone={blocked ? 'alert' : 'quiet'}
          title={blocked ? '还缺这些，不能办' : '还缺这些，可以先办，之后补齐'}
        >
          <MissingList missing={move.missing} />
        </Notice>
      )}
      <div className="form-fields">
        <Field
          spec={{
            name: 'date',
            label: advances && dateField ? dateField.label : '日期',
            kind: 'day',
            required: move.needsDate,
            ...(!move.needsDate && { hint: '不知道准确日期可以先不填。' }),
          }}
          value={date}
          fault={faults.date}
          onChange={(value) => setDate(String(value))}
        />
        <Field
          spec={{
            name: 'reason',
            label: move.needsReason ? '原因' : '说明',
            kind: 'long',
            required: move.needsReason,
          }}
          value={reason}
          fault={faults.reason}
          onChange={(value) => setReason(String(value))}
        />
      </div>
      {move.reviewed && <p className="quiet">这个阶段要由办公室审核，审核通过之日起计入统计。</p>}
    </Modal>
  )
}

function dayIn(stored: unknown): string {
  const read = partialDateSchema.safeParse(stored)
  return read.success ? earliestDay(read.data) : ''
}
