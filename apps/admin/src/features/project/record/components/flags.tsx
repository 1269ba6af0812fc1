import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { QueryView } from '../../../../components/query-view.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useMe } from '../../../../session/me.ts'
import { flagStates } from '../../../../texts/projects.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { ProjectFlag, ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Doing =
  | { readonly propose: string }
  | { readonly decide: ProjectFlag; readonly decision: 'refuse' | 'end' }

/** Marks of the plan: proposed with a reason by the unit, confirmed by the office. */
export function Flags({ project }: { project: ProjectView }) {
  const { plan } = useMe()
  const flags = useQuery(trpc.project.flag.list.queryOptions({ project: project.id }))
  const [doing, setDoing] = useState<Doing>()
  const { act, busy } = useAct()
  if (plan.register.flags.length === 0) return null
  const nameOf = (flag: string) => plan.register.flags.find(({ id }) => id === flag)?.name ?? flag
  const decide = (flag: ProjectFlag, decision: 'confirm' | 'refuse' | 'end', note: string) =>
    act({ confirm: '已确认', refuse: '已退回', end: '已取消标识' }[decision], () =>
      client.project.flag.decide.mutate({ id: flag.id, version: flag.version, decision, note }),
    )
  return (
    <QueryView query={flags} lines={2}>
      {(rows) => {
        const taken = new Set(
          rows.filter(({ state }) => state === 'waiting' || state === 'confirmed').map(({ flag }) => flag),
        )
        const open = plan.register.flags.filter(({ id }) => !taken.has(id) && !project.flags.includes(id))
        return (
          <section aria-labelledby="record-flags">
            <h3 id="record-flags">标识</h3>
            {rows.length === 0 && <p className="quiet">没有申请过标识。</p>}
            <ul className="missing-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <strong>{nameOf(row.flag)}</strong>{' '}
                  <Tag tone={flagStates[row.state].tone}>{flagStates[row.state].word}</Tag> {row.reason}{' '}
                  <span className="quiet">
                    {row.proposedByName} {row.createdAt.slice(0, 10)}
                    {row.decidedByName !== null && `；${row.decidedByName} ${row.decidedDay ?? ''}`}
                    {row.note !== null && `：${row.note}`}
                  </span>
                  {project.may.decide && row.state === 'waiting' && (
                    <span className="row-buttons">
                      <Button loading={busy} onClick={() => void decide(row, 'confirm', '')}>
                        确认<span className="sr-only">{nameOf(row.flag)}</span>
                      </Button>
                      <Button onClick={() => setDoing({ decide: row, decision: 'refuse' })}>
                        不同意<span className="sr-only">{nameOf(row.flag)}</span>
                      </Button>
                    </span>
                  )}
                  {project.may.decide && row.state === 'confirmed' && (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => setDoing({ decide: row, decision: 'end' })}
                    >
                      取消标识<span className="sr-only">{nameOf(row.flag)}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {project.may.edit && open.length > 0 && (
              <div className="row-buttons">
                {open.map(({ id, name }) => (
                  <Button key={id} onClick={() => setDoing({ propose: id })}>
                    申请{name}
                  </Button>
                ))}
              </div>
            )}
            {doing && 'propose' in doing && (
              <ReasonDialog
                title={`申请${nameOf(doing.propose)}`}
                label="理由"
                hint="写清带动作用、投资规模等，办公室据此确认。"
                onClose={() => setDoing(undefined)}
                onGo={(reason) =>
                  act('已提交办公室确认', () =>
                    client.project.flag.propose.mutate({ project: project.id, flag: doing.propose, reason }),
                  )
                }
              />
            )}
            {doing && 'decide' in doing && (
              <ReasonDialog
                title={doing.decision === 'end' ? '取消标识' : '不同意'}
                label="原因"
                onClose={() => setDoing(undefined)}
                onGo={(note) => decide(doing.decide, doing.decision, note)}
              />
            )}
          </section>
        )
      }}
    </QueryView>
  )
}
