import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { Field } from '../../../components/form/field.tsx'
import { QueryView } from '../../../components/query-view.tsx'
import { useAct } from '../../../components/undo/use-act.ts'
import { client, trpc } from '../../../trpc/client.ts'
import type { Lead } from '../../../trpc/types.ts'

/** Puts a lead to a project that there is, found by part of its name. */
export function MergeLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const found = useQuery(trpc.project.relation.search.queryOptions({ words }, { enabled: words !== '' }))
  const { act, busy } = useAct()
  const search = (event: FormEvent) => {
    event.preventDefault()
    setWords(typed.trim())
  }
  async function merge(project: string) {
    const done = await act('已并入', () =>
      client.lead.merge.mutate({ id: lead.id, version: lead.version, project }),
    )
    if (done) onClose()
  }
  return (
    <Modal open title={`并入现有项目：${lead.title}`} footer={null} onCancel={onClose} width={560}>
      <form onSubmit={search}>
        <div className="form-fields">
          <Field
            spec={{ name: 'words', label: '项目名称中的几个字', required: true, maxLength: 60 }}
            value={typed}
            onChange={(value) => setTyped(String(value))}
          />
        </div>
        <div className="row-buttons">
          <Button htmlType="submit">查找</Button>
        </div>
      </form>
      {words !== '' && (
        <QueryView query={found} lines={2}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="quiet">没有找到这样的项目，换几个字再找。</p>
            ) : (
              <ul className="lead-found">
                {rows.map(({ id, name, unitName }) => (
                  <li key={id}>
                    <span>
                      {name} <span className="quiet">{unitName}</span>
                    </span>
                    <Button loading={busy} onClick={() => void merge(id)}>
                      并入<span className="sr-only">{name}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
      )}
    </Modal>
  )
}
