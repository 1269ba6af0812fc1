import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { useMe } from '../../../../session/me.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'

/** Who looks after the project, who reported it first, and how units share it when it counts. */
export function Owners({ project }: { project: ProjectView }) {
  const me = useMe()
  const [editing, setEditing] = useState(false)
  const shares = Object.entries(project.shares ?? {})
  return (
    <section aria-labelledby="record-owners">
      <div className="facts-head">
        <h3 id="record-owners">专人和分享</h3>
        {project.may.edit && (
          <Button size="small" onClick={() => setEditing(true)}>
            编辑<span className="sr-only">专人和分享</span>
          </Button>
        )}
      </div>
      <dl className="facts">
        <div>
          <dt>专人</dt>
          <dd>{project.ownerPerson?.name ?? <span className="quiet">—</span>}</dd>
        </div>
        <div>
          <dt>首报单位</dt>
          <dd>{unitWord(me, project.firstReporter)}</dd>
        </div>
        <div>
          <dt>统计时分享</dt>
          <dd>
            {shares.length === 0
              ? '不分享'
              : shares.map(([unit, share]) => `${unitWord(me, unit)} ${share}%`).join('，')}
          </dd>
        </div>
      </dl>
      {editing && <OwnersForm project={project} onClose={() => setEditing(false)} />}
    </section>
  )
}

type Share = { readonly unit: string; readonly share: string }

function OwnersForm({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const { plan } = useMe()
  const people = useQuery(trpc.project.people.queryOptions({ id: project.id }))
  const [owner, setOwner] = useState(project.ownerPerson?.id ?? '')
  const [shares, setShares] = useState<readonly Share[]>(() =>
    Object.entries(project.shares ?? {}).map(([unit, share]) => ({ unit, share: String(share) })),
  )
  // What the person decides on is what was there when the dialog opened.
  const [version] = useState(project.version)
  const { act, busy } = useAct()
  const units = plan.units.map(({ code, name }) => ({ value: code, label: name }))
  const change = (at: number, patch: Partial<Share>) =>
    setShares(shares.map((share, i) => (i === at ? { ...share, ...patch } : share)))
  const sum = shares.reduce((all, { share }) => all + (Number(share) || 0), 0)

  async function save() {
    const given = shares.filter(({ unit, share }) => unit !== '' && share !== '')
    const done = await act('已保存', () =>
      client.project.assign.mutate({
        id: project.id,
        version,
        ownerPerson: owner === '' ? null : owner,
        shares:
          given.length === 0
            ? null
            : Object.fromEntries(given.map(({ unit, share }) => [unit, Number(share)])),
      }),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      title="专人和分享"
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
      width={560}
    >
      <Field
        spec={{
          name: 'owner',
          label: '专人',
          kind: 'choice',
          options: (people.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        }}
        value={owner}
        onChange={(value) => setOwner(String(value))}
      />
      <fieldset className="owners-shares">
        <legend>几个单位共同引进的，按比例分享（合计 100%）</legend>
        {shares.map((share, i) => (
          <div key={i} className="form-fields">
            <Field
              spec={{ name: `unit-${i}`, label: `单位 ${i + 1}`, kind: 'choice', options: units }}
              value={share.unit}
              onChange={(value) => change(i, { unit: String(value) })}
            />
            <Field
              spec={{ name: `share-${i}`, label: `比例 ${i + 1}（%）`, maxLength: 6 }}
              value={share.share}
              onChange={(value) => change(i, { share: String(value) })}
            />
          </div>
        ))}
        <div className="row-buttons">
          <Button onClick={() => setShares([...shares, { unit: '', share: '' }])}>添加单位</Button>
          {shares.length > 0 && <span className="quiet">合计 {sum}%</span>}
        </div>
      </fieldset>
    </Modal>
  )
}
