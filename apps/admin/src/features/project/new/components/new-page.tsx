import { Link, useNavigate } from '@tanstack/react-router'
import { can, type Field, fieldsFor } from '@zhaoshang/domain'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useDraft } from '../../../../components/edit-form/use-draft.ts'
import { Field as Choice } from '../../../../components/form/field.tsx'
import { PlanFieldInput } from '../../../../components/form/plan-field.tsx'
import { Page, Section } from '../../../../components/page.tsx'
import { Empty } from '../../../../components/states.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { fieldFaults } from '../../../../texts/field-faults.ts'
import { client } from '../../../../trpc/client.ts'
import type { Me } from '../../../../trpc/types.ts'
import { useAct } from '../../record/api/use-act.ts'
import { neededAt } from '../../record/needed-at.ts'

type Texts = Readonly<Record<string, string>>

/** Units for which the person registers projects. */
function editableUnits(me: Me): { value: string; label: string }[] {
  const actor = { userId: me.user.id, name: me.user.name, holdings: me.holdings }
  return me.plan.units
    .filter(({ code }) => can(me.plan, actor, 'project.edit', { reportingUnit: code }).ok)
    .map(({ code, name }) => ({ value: code, label: name }))
}

/** A new project: what its stage needs, then what the next one will ask for, the rest out of the way. */
export function NewPage() {
  const me = useMe()
  const units = editableUnits(me)
  return (
    <Page
      title="登记项目"
      lead={
        <p>
          <Link className="text-link" to={paths.projects}>
            项目库
          </Link>
          {' · '}只填本阶段需要的就能登记，其余可以以后补。已有表格的，
          <Link className="text-link" to={paths.projectPaste}>
            粘贴多行
          </Link>
          更快。
        </p>
      }
    >
      {units.length === 0 ? (
        <Empty title="您没有登记项目的权限">
          <p>项目由填报单位登记。</p>
        </Empty>
      ) : (
        <Form units={units} />
      )}
    </Page>
  )
}

function Form({ units }: { units: readonly { value: string; label: string }[] }) {
  const { plan } = useMe()
  const navigate = useNavigate()
  const { act, busy } = useAct()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const draft = useDraft<Texts>('project/new', {
    version: 0,
    values: {
      unit: units[0]?.value ?? '',
      stage: plan.stages[0]?.id ?? '',
      ...Object.fromEntries(
        plan.fields.filter(({ entity }) => entity === 'project').map(({ id }) => [`f.${id}`, '']),
      ),
    },
  })
  const { unit = '', stage = '' } = draft.values
  const asked = fieldsFor(plan, 'project', { stage })
  const needed = asked.filter((field) => neededAt(plan, field, stage) === 'now')
  const next = asked.filter((field) => typeof neededAt(plan, field, stage) === 'object')
  const others = asked.filter((field) => neededAt(plan, field, stage) === undefined)
  const nextName = plan.stages[plan.stages.findIndex(({ id }) => id === stage) + 1]?.name

  async function submit(event: FormEvent) {
    event.preventDefault()
    const values = Object.fromEntries(
      asked.flatMap(({ id }): [string, string][] => {
        const text = (draft.values[`f.${id}`] ?? '').trim()
        return text === '' ? [] : [[id, text]]
      }),
    )
    let made = ''
    const done = await act(
      '已登记',
      async () => {
        const { id, changeSet } = await client.project.create.mutate({ unit, stage, values })
        made = id
        return { changeSet }
      },
      (error) => {
        const found = fieldFaults(error)
        if (found) setFaults(found)
        return found !== undefined
      },
    )
    if (!done) return
    draft.saved()
    await navigate({ to: paths.project, params: { project: made } })
  }

  const inputs = (fields: readonly Field[], isNeeded: boolean) => (
    <div className="form-fields">
      {fields.map((field) => (
        <PlanFieldInput
          key={field.id}
          field={field}
          text={draft.values[`f.${field.id}`] ?? ''}
          needed={isNeeded && field.role === 'name'}
          fault={faults[field.id]}
          onChange={(text) => {
            draft.change({ [`f.${field.id}`]: text })
            setFaults(Object.fromEntries(Object.entries(faults).filter(([id]) => id !== field.id)))
          }}
        />
      ))}
    </div>
  )
  const wrongBelow = (fields: readonly Field[]) => fields.some(({ id }) => faults[id] !== undefined)

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Section id="new-needed" title="现在要填的">
        <div className="form-fields">
          <Choice
            spec={{ name: 'unit', label: '填报单位', kind: 'choice', required: true, options: units }}
            value={unit}
            onChange={(value) => draft.change({ unit: String(value) })}
          />
          <Choice
            spec={{
              name: 'stage',
              label: '现在的阶段',
              kind: 'choice',
              required: true,
              options: plan.stages.map(({ id, name, meaning }) => ({
                value: id,
                label: meaning === undefined ? name : `${name}（${meaning}）`,
              })),
              ...(stage !== plan.stages[0]?.id && {
                hint: '首次登记就在这个阶段的，按存量登记，不核对前面的条件。',
              }),
            }}
            value={stage}
            onChange={(value) => draft.change({ stage: String(value) })}
          />
        </div>
        {inputs(needed, true)}
      </Section>
      {next.length > 0 && (
        <Section id="new-next" title={`下一阶段${nextName === undefined ? '' : `（${nextName}）`}需要`}>
          <p className="quiet">现在知道的可以先填上。</p>
          {inputs(next, false)}
        </Section>
      )}
      {others.length > 0 && (
        <Section id="new-others" title="其他栏目">
          <details open={wrongBelow(others) || undefined}>
            <summary className="record-more">展开 {others.length} 个栏目</summary>
            {inputs(others, false)}
          </details>
        </Section>
      )}
      <div className="form-actions">
        {draft.dirty && <Button onClick={() => draft.discard()}>清空重填</Button>}
        <Button type="primary" htmlType="submit" loading={busy}>
          登记
        </Button>
      </div>
    </form>
  )
}
