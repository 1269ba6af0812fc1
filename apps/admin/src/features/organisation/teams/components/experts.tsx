import { Button } from 'antd'
import { useState } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useMe } from '../../../../session/me.ts'
import { client } from '../../../../trpc/client.ts'
import type { Expert } from '../../../../trpc/types.ts'
import { RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { unitChoices, unitWord } from '../../../../components/form/unit-choices.ts'
import { useExperts, useTeamsChanged } from '../api/use-teams.ts'

/** Experts and entrepreneurs who can be asked, by name. */
export function ExpertsTable() {
  const me = useMe()
  const experts = useExperts()
  const [editing, setEditing] = useState<string>()
  const rows = experts.data?.pages.flatMap((page) => page.rows) ?? []
  const edited = rows.find(({ id }) => id === editing)
  return (
    <>
      <TableBox name="专家库">
        {experts.isPending && <Loading lines={6} />}
        {experts.isError && <Failed error={experts.error} again={() => void experts.refetch()} />}
        {experts.isSuccess && rows.length === 0 && (
          <Empty title="还没有登记专家">
            <p>可以请教的专家、企业家登记在这里，联系方式只有登记单位能看。</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col">所在单位</th>
                <th scope="col">领域</th>
                <th scope="col">联系方式</th>
                <th scope="col">登记单位</th>
                <th scope="col">备注</th>
                <th scope="col">
                  <span className="sr-only">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((expert) => (
                <tr key={expert.id}>
                  <th scope="row" className="keep">
                    {expert.name}
                  </th>
                  <td className="wide">{expert.organisation ?? '—'}</td>
                  <td className="wide">{expert.field ?? '—'}</td>
                  <td className="keep">{expert.contact ?? '—'}</td>
                  <td className="keep">{unitWord(me, expert.unit)}</td>
                  <td className="wide">{expert.note ?? '—'}</td>
                  <td>
                    {expert.mayEdit && (
                      <button type="button" className="link-button" onClick={() => setEditing(expert.id)}>
                        编辑<span className="sr-only">{expert.name}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </TableBox>
      {experts.hasNextPage && (
        <p className="list-more">
          <Button loading={experts.isFetchingNextPage} onClick={() => void experts.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
      {edited && (
        <ExpertForm
          expert={edited}
          again={() => void experts.refetch()}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

interface Props {
  readonly expert?: Expert
  readonly again?: () => void
  readonly onClose: () => void
}

export function ExpertForm({ expert, again, onClose }: Props) {
  const me = useMe()
  const changed = useTeamsChanged()
  const units = unitChoices(me, 'team.edit')
  return (
    <RecordForm
      title={expert ? '编辑专家' : '登记专家'}
      draftKey={`expert/${expert?.id ?? 'new'}`}
      stored={{
        version: expert?.version ?? 0,
        values: {
          name: expert?.name ?? '',
          organisation: expert?.organisation ?? '',
          field: expert?.field ?? '',
          contact: expert?.contact ?? '',
          unit: expert?.unit ?? (units.length === 1 ? (units[0]?.value ?? '') : ''),
          note: expert?.note ?? '',
        },
      }}
      fields={[
        { name: 'name', label: '姓名', required: true, maxLength: 40 },
        { name: 'organisation', label: '所在单位' },
        { name: 'field', label: '领域' },
        { name: 'contact', label: '联系方式' },
        { name: 'unit', label: '登记单位', kind: 'choice', required: true, options: units },
        { name: 'note', label: '备注', kind: 'long' },
      ]}
      onSave={async (values, version) => {
        await client.team.expert.save.mutate({
          id: expert?.id ?? null,
          version,
          name: textIn(values, 'name'),
          organisation: textOrNull(values, 'organisation'),
          field: textOrNull(values, 'field'),
          contact: textOrNull(values, 'contact'),
          unit: textIn(values, 'unit'),
          note: textOrNull(values, 'note'),
        })
        await changed()
      }}
      {...(again && { onStale: again })}
      onClose={onClose}
    />
  )
}
