import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { timelineSources, type TimelineKind } from './timeline-sources.ts'

/** Something that happened to a project. What `detail` holds, its kind says. */
export interface TimelineEntry {
  readonly id: string
  readonly at: Instant
  readonly kind: TimelineKind
  readonly actor: string
  /** Null where it was a part of the system. */
  readonly actorName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface TimelineQuery {
  readonly project: string
  /** Empty: all. */
  readonly kinds: readonly TimelineKind[]
  readonly after?: { readonly at: Instant; readonly id: string } | undefined
  readonly limit: number
}

/**
 * What happened to a project, newest first. Each source gives at most a page,
 * from an index on the project, so that a long history costs no more than a short one.
 */
export async function projectTimeline(
  q: Queryable,
  { project, kinds, after, limit }: TimelineQuery,
): Promise<{ entries: TimelineEntry[]; more: boolean }> {
  const parameters = new Parameters()
  const id = parameters.add(project)
  const at = parameters.add(after?.at ?? null)
  const behind = parameters.add(after?.id ?? null)
  const most = parameters.add(limit + 1)
  const wanted = Object.entries(timelineSources).filter(
    ([kind]) => kinds.length === 0 || kinds.includes(kind as TimelineKind),
  )
  const parts = wanted.map(
    ([kind, source]) =>
      `(select '${kind}' as kind, s.id collate "C" as id, s.at, s.actor collate "C" as actor, s.detail from (${source(id)}) s
        where ${at}::timestamptz is null or (s.at, s.id collate "C") < (${at}::timestamptz, ${behind}::text collate "C")
        order by s.at desc, s.id collate "C" desc limit ${most})`,
  )
  const entries = await q.query<TimelineEntry>(
    `select e.id, e.at, e.kind, e.actor, u.name as "actorName", e.detail
     from (${parts.join(' union all ')}) e left join auth_user u on u.id = e.actor
     order by e.at desc, e.id desc limit ${most}`,
    parameters.values,
  )
  return { entries: entries.slice(0, limit), more: entries.length > limit }
}
