import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Undo } from '../../../../components/undo/undo.tsx'
import { mayAny, useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { timelineKinds } from '../../../../texts/projects.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'
import type { ProjectView, TimelineEntry } from '../../../../trpc/types.ts'
import { timelineWords } from '../timeline-words.ts'
import './timeline-section.css'

type Kind = TimelineEntry['kind']
const kinds = Object.keys(timelineKinds) as Kind[]

/** Everything that happened to the project, newest first, with who and when. */
export function TimelineSection({ project }: { project: ProjectView }) {
  const [kind, setKind] = useState<Kind>()
  const asked = { id: project.id, kinds: kind === undefined ? [] : [kind] }
  const entries = useInfiniteQuery({
    queryKey: [...trpc.project.timeline.queryKey(asked), 'pages'],
    queryFn: ({ pageParam }) => client.project.timeline.query({ ...asked, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
  const all = entries.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <div className="stack">
      <div className="chips" role="group" aria-label="看哪一类">
        <KindChip here={kind === undefined} label="全部" onChoose={() => setKind(undefined)} />
        {kinds.map((one) => (
          <KindChip key={one} here={kind === one} label={timelineKinds[one]} onChoose={() => setKind(one)} />
        ))}
      </div>
      {entries.isPending && <Loading lines={5} />}
      {entries.isError && <Failed error={entries.error} again={() => void entries.refetch()} />}
      {entries.isSuccess && all.length === 0 && <Empty title="没有这类记录" />}
      <ol className="record-timeline">
        {all.map((entry) => (
          <Line key={`${entry.kind}/${entry.id}`} entry={entry} />
        ))}
      </ol>
      {entries.hasNextPage && (
        <Button loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          更早的记录
        </Button>
      )}
    </div>
  )
}

function KindChip({ here, label, onChoose }: { here: boolean; label: string; onChoose: () => void }) {
  return (
    <button type="button" className={here ? 'chip chip-here' : 'chip'} aria-pressed={here} onClick={onChoose}>
      {label}
    </button>
  )
}

function Line({ entry }: { entry: TimelineEntry }) {
  const me = useMe()
  const now = useNow()
  const { what, more } = timelineWords(me.plan, entry)
  const { changeSet, undo } = entry.detail
  return (
    <li>
      <p>
        <span className="timeline-kind">{timelineKinds[entry.kind]}</span> {what}
      </p>
      {more !== undefined && <p className="timeline-more">{more}</p>}
      {entry.changes && entry.changes.length > 0 && (
        <ul className="timeline-more">
          {entry.changes.slice(0, 12).map(({ id, label, before, after }) => (
            <li key={id}>
              {label}：{before === '' ? '（空）' : before} → {after === '' ? '（空）' : after}
            </li>
          ))}
          {entry.changes.length > 12 && <li>另有 {entry.changes.length - 12} 项</li>}
        </ul>
      )}
      <p className="quiet">
        {entry.actorName ?? '系统'}，{instantInWords(entry.at, now)}
        {typeof changeSet === 'string' && undo !== true && mayAny(me, 'project.undo') && (
          <Undo changeSet={changeSet} words="" what={`：${what}`} />
        )}
      </p>
    </li>
  )
}
