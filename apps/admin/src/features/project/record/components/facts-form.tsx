import { type Field, formatValue, isMask } from '@zhaoshang/domain'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { StaleDifference } from '../../../../components/edit-form/stale-difference.tsx'
import { useDraft } from '../../../../components/edit-form/use-draft.ts'
import { PlanFieldInput } from '../../../../components/form/plan-field.tsx'
import { useMe } from '../../../../session/me.ts'
import { fieldFaults } from '../../../../texts/field-faults.ts'
import { client } from '../../../../trpc/client.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'
import type { FactGroup } from '../fact-groups.ts'
import { neededAt } from '../needed-at.ts'

type Texts = Readonly<Record<string, string>>

interface Props {
  readonly project: ProjectView
  readonly group: FactGroup
  readonly onClose: () => void
}

/** One group of fields to change: what is typed is kept until the server has it, and laid over nobody else's words unasked. */
export function FactsForm({ project, group, onClose }: Props) {
  const { plan } = useMe()
  const { act, busy } = useAct()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const word = (field: Field) => formatValue(plan, field, project.values[field.id])
  // A mask is no text to start from: an empty field leaves what is stored.
  const stored: Texts = Object.fromEntries(
    group.fields.map((field) => [field.id, field.sensitive && isMask(word(field)) ? '' : word(field)]),
  )
  const draft = useDraft<Texts>(`project/${project.id}/${group.id}`, {
    version: project.version,
    values: stored,
  })
  const labels = Object.fromEntries(group.fields.map(({ id, label }) => [id, label]))

  async function submit(event: FormEvent) {
    event.preventDefault()
    const values = Object.fromEntries(
      group.fields.flatMap(({ id }): [string, string | null][] => {
        const text = (draft.values[id] ?? '').trim()
        return text === stored[id] ? [] : [[id, text === '' ? null : text]]
      }),
    )
    if (Object.keys(values).length === 0) {
      draft.saved()
      return onClose()
    }
    const saved = await act(
      '已保存',
      () =>
        client.record.update.mutate({ entity: 'project', id: project.id, version: draft.version, values }),
      (error) => {
        const found = fieldFaults(error)
        if (found) setFaults(found)
        return found !== undefined
      },
    )
    if (!saved) return
    draft.saved()
    onClose()
  }

  return (
    <form onSubmit={(event) => void submit(event)} aria-label={group.title}>
      <StaleDifference draft={draft} labels={labels} />
      <div className="form-fields">
        {group.fields.map((field) => (
          <PlanFieldInput
            key={field.id}
            field={field}
            text={draft.values[field.id] ?? ''}
            needed={neededAt(plan, field, project.stage) === 'now'}
            hint={field.sensitive && word(field) !== '' ? `现为 ${word(field)}，不改就空着` : undefined}
            fault={faults[field.id]}
            onChange={(text) => {
              draft.change({ [field.id]: text })
              setFaults(Object.fromEntries(Object.entries(faults).filter(([id]) => id !== field.id)))
            }}
          />
        ))}
      </div>
      <div className="form-actions">
        <Button
          onClick={() => {
            draft.discard()
            onClose()
          }}
        >
          取消
        </Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={draft.stale !== undefined}>
          保存
        </Button>
      </div>
    </form>
  )
}
