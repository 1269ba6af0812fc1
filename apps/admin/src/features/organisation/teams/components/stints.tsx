import { dayOfInstant, stintKindSchema } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Stint } from '../../../../trpc/types.ts'
import { RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { unitChoices, unitWord } from '../../../../components/form/unit-choices.ts'
import { useStints, useTeamsChanged } from '../api/use-teams.ts'
import { dayIn } from './team-form.tsx'

const kinds = { training: '培训', secondment: '实践锻炼' } as const

/** Training and secondments, newest first. */
export function StintsTable() {
  const me = useMe()
  const stints = useStints()
  const [editing, setEditing] = useState<string>()
  const rows = stints.data?.pages.flatMap((page) => page.rows) ?? []
  const edited = rows.find(({ id }) => id === editing)
  return (
    <>
      <TableBox name="培训锻炼">
        {stints.isPending && <Loading lines={6} />}
        {stints.isError && <Failed error={stints.error} again={() => void stints.refetch()} />}
        {stints.isSuccess && rows.length === 0 && (
          <Empty title="还没有登记">
            <p>参加培训、到企业或外地实践锻炼，都登记在这里。</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col">单位</th>
                <th scope="col">类别</th>
                <th scope="col">地点或单位</th>
                <th scope="col">组织方</th>
                <th scope="col">起止</th>
                <th scope="col">备注</th>
                <th scope="col">
                  <span className="sr-only">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((stint) => (
                <tr key={stint.id}>
                  <th scope="row" className="keep">
                    {stint.name}
                  </th>
                  <td className="keep">{unitWord(me, stint.unit)}</td>
                  <td className="keep">{kinds[stint.kind]}</td>
                  <td className="wide">{stint.place}</td>
                  <td className="wide">{stint.organiser ?? '—'}</td>
                  <td className="keep">
                    {stint.fromDay} 至 {stint.toDay ?? '今'}
                  </td>
                  <td className="wide">{stint.note ?? '—'}</td>
                  <td>
                    {stint.mayEdit && (
                      <button type="button" className="link-button" onClick={() => setEditing(stint.id)}>
                        编辑<span className="sr-only">{stint.name}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </TableBox>
      {stints.hasNextPage && (
        <p className="list-more">
          <Button loading={stints.isFetchingNextPage} onClick={() => void stints.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
      {edited && (
        <StintForm stint={edited} again={() => void stints.refetch()} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

interface Props {
  readonly stint?: Stint
  readonly again?: () => void
  readonly onClose: () => void
}

export function StintForm({ stint, again, onClose }: Props) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const changed = useTeamsChanged()
  const units = unitChoices(me, 'team.edit')
  return (
    <RecordForm
      title={stint ? '编辑培训锻炼' : '登记培训锻炼'}
      draftKey={`stint/${stint?.id ?? 'new'}`}
      stored={{
        version: stint?.version ?? 0,
        values: {
          name: stint?.name ?? '',
          kind: stint?.kind ?? 'training',
          unit: stint?.unit ?? (units.length === 1 ? (units[0]?.value ?? '') : ''),
          place: stint?.place ?? '',
          organiser: stint?.organiser ?? '',
          fromDay: stint?.fromDay ?? today,
          toDay: stint?.toDay ?? '',
          note: stint?.note ?? '',
        },
      }}
      fields={[
        { name: 'name', label: '姓名', required: true, maxLength: 40 },
        {
          name: 'kind',
          label: '类别',
          kind: 'choice',
          required: true,
          options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
        },
        { name: 'unit', label: '单位', kind: 'choice', required: true, options: units },
        { name: 'place', label: '地点或单位', required: true },
        { name: 'organiser', label: '组织方' },
        { name: 'fromDay', label: '从', kind: 'day', required: true },
        { name: 'toDay', label: '到', kind: 'day' },
        { name: 'note', label: '备注', kind: 'long' },
      ]}
      onSave={async (values, version) => {
        await client.team.stint.save.mutate({
          id: stint?.id ?? null,
          version,
          name: textIn(values, 'name'),
          kind: stintKindSchema.parse(textIn(values, 'kind')),
          unit: textIn(values, 'unit'),
          place: textIn(values, 'place'),
          organiser: textOrNull(values, 'organiser'),
          fromDay: dayIn(values, 'fromDay') ?? today,
          toDay: dayIn(values, 'toDay'),
          note: textOrNull(values, 'note'),
        })
        await changed()
      }}
      {...(again && { onStale: again })}
      onClose={onClose}
    />
  )
}
