import { useQuery } from '@tanstack/react-query'
import type { Relation } from '@zhaoshang/domain'
import { Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { relationWords } from '../../../../texts/projects.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'

const kinds = Object.keys(relationWords) as Relation['kind'][]

/** Finds another project by part of its name and says how the two hang together. */
export function RelationDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const [kind, setKind] = useState<Relation['kind']>('expansion-of')
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const found = useQuery(trpc.project.relation.search.queryOptions({ words }, { enabled: words !== '' }))
  const { act, busy } = useAct()
  const search = (event: FormEvent) => {
    event.preventDefault()
    setWords(typed.trim())
  }
  async function add(other: string) {
    const done = await act('已关联', () =>
      client.project.relation.add.mutate({ project: project.id, kind, other, note: '' }),
    )
    if (done) onClose()
  }
  return (
    <Modal open title="关联项目" footer={null} onCancel={onClose} width={560}>
      <form className="form-fields" onSubmit={search}>
        <Field
          spec={{
            name: 'kind',
            label: '本项目是',
            kind: 'choice',
            required: true,
            options: kinds.map((one) => ({ value: one, label: relationWords[one].choice })),
          }}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
        />
        <Field
          spec={{ name: 'words', label: '对方项目名称中的几个字', required: true, maxLength: 60 }}
          value={typed}
          onChange={(value) => setTyped(String(value))}
        />
        <div className="row-buttons">
          <Button htmlType="submit">查找</Button>
        </div>
      </form>
      {words !== '' && (
        <QueryView query={found} lines={2}>
          {(rows) => {
            const others = rows.filter(({ id }) => id !== project.id)
            if (others.length === 0) return <p className="quiet">没有找到您能查看的项目。</p>
            return (
              <ul className="missing-list">
                {others.map(({ id, name, unitName }) => (
                  <li key={id}>
                    {name} <span className="quiet">{unitName}</span>{' '}
                    <Button size="small" loading={busy} onClick={() => void add(id)}>
                      关联<span className="sr-only">{name}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }}
        </QueryView>
      )}
    </Modal>
  )
}
