import { dayOfInstant, isDay } from '@zhaoshang/domain'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { useMe } from '../../../../session/me.ts'
import { supportWords } from '../../../../texts/elements.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { ProjectView, Support, SupportRow } from '../../../../trpc/types.ts'
import { useElementsChanged } from '../api/use-elements.ts'
import '../../../../components/form/form.css'
import '../elements.css'

const states = ['asked', 'granted', 'partly', 'refused'] as const satisfies readonly SupportRow['state'][]

/** Support asked of the municipal level for a mature project, and what came of it. */
export function SupportSection({ project }: { project: Pick<ProjectView, 'id'> }) {
  const { plan } = useMe()
  const support = useQuery(trpc.support.ofProject.queryOptions({ project: project.id }))
  const [editing, setEditing] = useState<{ readonly row: SupportRow | undefined }>()
  const from = plan.stages.find(({ id }) => id === plan.support?.from)?.name
  const kindOf = (id: string) => plan.support?.kinds.find((kind) => kind.id === id)?.name ?? id
  return (
    <QueryView query={support} lines={3}>
      {(data) => (
        <>
          {data.rows.length === 0 && (
            <p className="quiet">
              {!plan.support
                ? '本方案没有规定争取市级支持。'
                : data.mature
                  ? '还没有争取市级支持的记录。'
                  : `项目到“${from ?? ''}”阶段后可以登记。`}
            </p>
          )}
          {data.rows.map((row) => (
            <div key={row.id} className="element-row">
              <p>
                <strong>{kindOf(row.kind)}</strong>{' '}
                <Tag tone={supportWords[row.state].tone}>{supportWords[row.state].word}</Tag>{' '}
                <span className="quiet">
                  {row.askedDay} {row.unitName} 向{row.askedOf}提出
                </span>
              </p>
              <p style={{ whiteSpace: 'pre-wrap' }}>{row.asked}</p>
              {row.result !== null && (
                <p>
                  结果：{row.result}
                  {row.resultDay !== null && <span className="quiet">（{row.resultDay}）</span>}
                </p>
              )}
              {data.mayEdit && (
                <Button onClick={() => setEditing({ row })}>
                  编辑<span className="sr-only">：{kindOf(row.kind)}</span>
                </Button>
              )}
            </div>
          ))}
          {data.mayEdit && data.mature && (
            <div className="row-buttons">
              <Button onClick={() => setEditing({ row: undefined })}>登记争取事项</Button>
            </div>
          )}
          {editing && (
            <SupportForm
              project={project.id}
              data={data}
              row={editing.row}
              again={() => void support.refetch()}
              onClose={() => setEditing(undefined)}
            />
          )}
        </>
      )}
    </QueryView>
  )
}

function SupportForm({
  project,
  data,
  row,
  again,
  onClose,
}: {
  project: string
  data: Support
  row: SupportRow | undefined
  again: () => void
  onClose: () => void
}) {
  const { plan } = useMe()
  const today = dayOfInstant(useNow())
  const changed = useElementsChanged()
  const tellDone = useTellDone()
  return (
    <RecordForm
      title={row ? '争取市级支持' : '登记争取事项'}
      draftKey={row ? `support/${row.id}` : `project/${project}/support/new`}
      stored={{
        version: row?.version ?? 0,
        values: {
          kind: row?.kind ?? '',
          unit: row?.unit ?? data.seekers[0]?.unit ?? '',
          askedOf: row?.askedOf ?? '',
          askedDay: row?.askedDay ?? today,
          asked: row?.asked ?? '',
          state: row?.state ?? 'asked',
          result: row?.result ?? '',
          resultDay: row?.resultDay ?? '',
        },
      }}
      fields={[
        {
          name: 'kind',
          label: '事项',
          kind: 'choice',
          required: true,
          options: plan.support?.kinds.map(({ id, name }) => ({ value: id, label: name })) ?? [],
        },
        {
          name: 'unit',
          label: '由谁争取',
          kind: 'choice',
          required: true,
          options: data.seekers.map(({ unit, name }) => ({ value: unit, label: name })),
        },
        { name: 'askedOf', label: '向哪个部门', required: true, maxLength: 100 },
        { name: 'askedDay', label: '提出日期', kind: 'day', required: true },
        { name: 'asked', label: '请求的内容', kind: 'long', required: true, maxLength: 1000 },
        {
          name: 'state',
          label: '进展',
          kind: 'choice',
          required: true,
          options: states.map((value) => ({ value, label: supportWords[value].word })),
        },
        { name: 'resultDay', label: '答复日期', kind: 'day' },
        { name: 'result', label: '答复内容', kind: 'long', maxLength: 1000 },
      ]}
      check={(values) => {
        if (textIn(values, 'kind') === '') return '请选择事项。'
        if (textIn(values, 'unit') === '') return '请选择由谁争取。'
        if (textIn(values, 'askedOf') === '') return '请写明向哪个部门提出。'
        if (textIn(values, 'asked') === '') return '请写明请求的内容。'
        return isDay(textIn(values, 'askedDay')) ? undefined : '请填写提出日期。'
      }}
      onSave={async (values, version) => {
        const askedDay = textIn(values, 'askedDay')
        const resultDay = textIn(values, 'resultDay')
        const { changeSet } = await client.support.save.mutate({
          id: row?.id ?? null,
          version,
          project,
          unit: textIn(values, 'unit'),
          kind: textIn(values, 'kind'),
          asked: textIn(values, 'asked'),
          askedOf: textIn(values, 'askedOf'),
          askedDay: isDay(askedDay) ? askedDay : today,
          state: states.find((one) => one === textIn(values, 'state')) ?? 'asked',
          result: textIn(values, 'result'),
          resultDay: isDay(resultDay) ? resultDay : null,
        })
        tellDone('已登记。', changeSet)
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
