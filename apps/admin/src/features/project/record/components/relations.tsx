import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { stageOf } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { QueryView } from '../../../../components/query-view.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { relationWords } from '../../../../texts/projects.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { ProjectRelation, ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'
import { RelationDialog } from './relation-dialog.tsx'

/** What the project hangs together with, both ways; a relation decides how it counts. */
export function Relations({ project }: { project: ProjectView }) {
  const relations = useQuery(trpc.project.relation.list.queryOptions({ project: project.id }))
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="record-relations">
      <h3 id="record-relations">关联项目</h3>
      <QueryView query={relations} lines={2}>
        {(rows) => (
          <>
            {rows.length === 0 && <p className="quiet">没有关联项目。</p>}
            <ul className="missing-list">
              {rows.map((row) => (
                <Line key={row.id} row={row} mayEdit={project.may.edit} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
      {project.may.edit && <Button onClick={() => setAdding(true)}>关联项目</Button>}
      {adding && <RelationDialog project={project} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Line({ row, mayEdit }: { row: ProjectRelation; mayEdit: boolean }) {
  const me = useMe()
  const { act, busy } = useAct()
  const word = relationWords[row.kind][row.outward ? 'outward' : 'inward']
  return (
    <li>
      {word}{' '}
      {row.other === null ? (
        <span className="quiet">外单位的一个项目</span>
      ) : (
        <>
          <Link className="text-link" to={paths.project} params={{ project: row.other.id }}>
            {row.other.name}
          </Link>{' '}
          <span className="quiet">
            {row.other.number}，{unitWord(me, row.other.reportingUnit)}，
            {stageOf(me.plan, row.other.stage)?.name ?? row.other.stage}
          </span>
        </>
      )}
      {row.note !== null && `（${row.note}）`}{' '}
      {mayEdit && row.outward && (
        <button
          type="button"
          className="link-button"
          disabled={busy}
          onClick={() => void act('已取消关联', () => client.project.relation.remove.mutate({ id: row.id }))}
        >
          取消关联<span className="sr-only">{row.other?.name}</span>
        </button>
      )}
    </li>
  )
}
