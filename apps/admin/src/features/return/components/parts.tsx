import type { Content } from '@zhaoshang/domain'
import { ReturnLink } from '../../../components/return-link.tsx'
import type { ReturnView } from '../../../trpc/types.ts'
import './parts.css'

export type Narrative = Extract<Content, { kind: 'narrative' }>

/** The parts of a return side by side: its lists with how many rows each has, then its texts. */
export function Parts({
  view,
  narratives,
  here,
}: {
  view: ReturnView
  narratives: readonly Narrative[]
  here: string
}) {
  const key = view.obligation.key
  return (
    <nav className="parts" aria-label="报表内容">
      {view.lists.map((list) => (
        <Part key={list.list} returnKey={key} part={list.list} here={here}>
          {list.shortName}
          <span className="parts-count">{list.count === 0 ? '无' : list.count}</span>
          {list.changedSinceLast !== undefined && list.changedSinceLast > 0 && (
            <span className="parts-changed">较上期变 {list.changedSinceLast}</span>
          )}
        </Part>
      ))}
      {narratives.map((narrative) => (
        <Part key={narrative.id} returnKey={key} part={narrative.id} here={here}>
          {narrative.label}
          {(view.narratives[narrative.id] ?? '').trim() === '' && (
            <span className={narrative.required ? 'parts-missing' : 'parts-count'}>未写</span>
          )}
        </Part>
      ))}
    </nav>
  )
}

function Part({
  returnKey,
  part,
  here,
  children,
}: {
  returnKey: string
  part: string
  here: string
  children: React.ReactNode
}) {
  return (
    <ReturnLink returnKey={returnKey} part={part} className={part === here ? 'part part-here' : 'part'}>
      {children}
    </ReturnLink>
  )
}
