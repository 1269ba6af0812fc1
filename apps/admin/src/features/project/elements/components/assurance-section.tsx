import { isDay } from '@zhaoshang/domain'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { useMe } from '../../../../session/me.ts'
import { assuranceWords, readAmount } from '../../../../texts/elements.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { Assurance, Assurances, ProjectView } from '../../../../trpc/types.ts'
import { useElementsChanged } from '../api/use-elements.ts'
import { amountsText } from './amounts-text.ts'
import { DeliverForm } from './deliver-form.tsx'
import '../../../../components/form/form.css'
import '../elements.css'

type Doing = { readonly need: Assurance | undefined } | { readonly deliver: Assurance } | undefined

/** What of each element a project needs, what is committed and what is there. */
export function AssuranceSection({ project }: { project: Pick<ProjectView, 'id' | 'name'> }) {
  const { plan } = useMe()
  const assurances = useQuery(trpc.assurance.ofProject.queryOptions({ project: project.id }))
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const again = () => void assurances.refetch()
  const kindOf = (id: string) => plan.assurances.find((kind) => kind.id === id)
  return (
    <QueryView query={assurances} lines={3}>
      {(data) => (
        <>
          {data.rows.length === 0 && (
            <p className="quiet">
              {plan.assurances.length === 0 ? '本方案没有规定要素保障。' : '还没有提出保障需求。'}
            </p>
          )}
          {data.rows.map((row) => (
            <div key={row.id} className="element-row">
              <p>
                <strong>{kindOf(row.kind)?.name ?? row.kind}</strong>{' '}
                <Tag tone={assuranceWords[row.state].tone}>{assuranceWords[row.state].word}</Tag>{' '}
                {amountsText(row, kindOf(row.kind)?.measure ?? '')}
              </p>
              <p className="quiet">{daysText(row)}</p>
              {row.note !== null && <p>{row.note}</p>}
              <div className="row-buttons">
                {data.mayEdit && (
                  <Button onClick={() => setDoing({ need: row })}>
                    改需求<span className="sr-only">：{kindOf(row.kind)?.name ?? row.kind}</span>
                  </Button>
                )}
                {row.mayDeliver && (
                  <Button onClick={() => setDoing({ deliver: row })}>
                    填写落实情况<span className="sr-only">：{kindOf(row.kind)?.name ?? row.kind}</span>
                  </Button>
                )}
              </div>
            </div>
          ))}
          {data.mayEdit && plan.assurances.length > 0 && (
            <div className="row-buttons">
              <Button onClick={() => setDoing({ need: undefined })}>提出保障需求</Button>
            </div>
          )}
          {doing && 'need' in doing && (
            <NeedForm project={project.id} data={data} row={doing.need} again={again} onClose={close} />
          )}
          {doing && 'deliver' in doing && (
            <DeliverForm assurance={doing.deliver} name={project.name} again={again} onClose={close} />
          )}
        </>
      )}
    </QueryView>
  )
}

function daysText(row: Assurance): string {
  return [
    `由${row.unitName}保障`,
    ...(row.assisting.length > 0 ? [`${row.assisting.join('、')}协助`] : []),
    ...(row.neededDay === null ? [] : [`需 ${row.neededDay} 前到位`]),
    ...(row.committedDay === null ? [] : [`承诺 ${row.committedDay} 到位`]),
    ...(row.deliveredDay === null ? [] : [`${row.deliveredDay} 到位`]),
  ].join(' · ')
}

function NeedForm({
  project,
  data,
  row,
  again,
  onClose,
}: {
  project: string
  data: Assurances
  row: Assurance | undefined
  again: () => void
  onClose: () => void
}) {
  const { plan } = useMe()
  const changed = useElementsChanged()
  const tellDone = useTellDone()
  // Kind and unit are chosen as one: who delivers a thing is in the plan.
  const options = data.deliverers.flatMap(({ kind, units }) =>
    units.map(({ unit, name }) => {
      const known = plan.assurances.find(({ id }) => id === kind)
      return { value: `${kind}/${unit}`, label: `${known?.name ?? kind}（${known?.measure ?? ''}，${name}）` }
    }),
  )
  return (
    <RecordForm
      title={row ? '改保障需求' : '提出保障需求'}
      draftKey={row ? `assurance/${row.id}` : `project/${project}/assurance/new`}
      stored={{
        version: row?.version ?? 0,
        values: {
          of: row ? `${row.kind}/${row.unit}` : '',
          needed: row?.needed == null ? '' : String(row.needed),
          neededDay: row?.neededDay ?? '',
          note: row?.note ?? '',
        },
      }}
      fields={[
        { name: 'of', label: '要素和保障单位', kind: 'choice', required: true, options },
        { name: 'needed', label: '需求数量', required: true, maxLength: 16 },
        { name: 'neededDay', label: '需在何日前到位', kind: 'day' },
        { name: 'note', label: '说明', kind: 'long', maxLength: 1000 },
      ]}
      check={(values) => {
        if (textIn(values, 'of') === '') return '请选择要素和保障单位。'
        return readAmount(textIn(values, 'needed')) === undefined
          ? '需求数量要填数字，最多四位小数。'
          : undefined
      }}
      onSave={async (values, version) => {
        const [kind = '', unit = ''] = textIn(values, 'of').split('/')
        const day = textIn(values, 'neededDay')
        const { changeSet } = await client.assurance.save.mutate({
          id: row?.id ?? null,
          version,
          project,
          kind,
          unit,
          needed: readAmount(textIn(values, 'needed')) ?? 0,
          neededDay: isDay(day) ? day : null,
          note: textIn(values, 'note'),
        })
        tellDone('已提出保障需求。', changeSet)
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
