import type { Instant } from '@zhaoshang/domain'
import type { Row } from '../../entities/index.ts'
import { auditRelease as description } from '../../entities/audit-release.ts'
import type { Queryable } from '../../database/database.ts'
import { selectList } from '../select-list.ts'

/** An entry of the trail, with the name of whoever acted where it is an account. */
export interface AuditLine {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly actorName: string | null
  readonly action: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditFilter {
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  /** Account's id, name or username. */
  readonly actor?: string | undefined
  readonly acts?:
    | { readonly exact: string[]; readonly families: string[]; readonly not: string[] }
    | undefined
  readonly entity?: string | undefined
  readonly request?: string | undefined
  /** Entries older than this one. */
  readonly before?: number | undefined
}

const columns = `a.seq, a.at, a.actor, (select name from auth_user where id = a.actor) as "actorName", a.action, a.detail`

/** Entries newest first, paged by their number. */
export function auditLines(q: Queryable, filter: AuditFilter, limit: number): Promise<AuditLine[]> {
  return q.query<AuditLine>(
    `select ${columns} from audit a
     where ($1::timestamptz is null or a.at >= $1) and ($2::timestamptz is null or a.at < $2)
       and ($3::text is null or a.actor = $3 or a.actor in (select id from auth_user where strpos(name, $3) > 0 or username = lower($3)))
       and ($4::text[] is null or a.action = any($4) or (split_part(a.action, '.', 1) = any($5::text[]) and a.action <> all($6::text[])))
       and ($7::text is null or a.detail -> 'touched' ? $7)
       and ($8::text is null or a.detail ->> 'request' = $8)
       and ($9::bigint is null or a.seq < $9)
     order by a.seq desc limit $10`,
    [
      filter.from ?? null,
      filter.until ?? null,
      filter.actor ?? null,
      filter.acts?.exact ?? null,
      filter.acts?.families ?? [],
      filter.acts?.not ?? [],
      filter.entity ?? null,
      filter.request ?? null,
      filter.before ?? null,
      limit,
    ],
  )
}

/** One entry by its number. */
export async function auditLine(q: Queryable, seq: number): Promise<AuditLine | null> {
  const [line] = await q.query<AuditLine>(`select ${columns} from audit a where a.seq = $1`, [seq])
  return line ?? null
}

/** What a write changed, as it stands on record: sealed values sealed. */
export interface ChangeOnRecord {
  readonly entity: string
  readonly entityId: string
  readonly action: 'create' | 'update' | 'remove'
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export function changesOfSet(q: Queryable, changeSet: string, limit: number): Promise<ChangeOnRecord[]> {
  return q.query<ChangeOnRecord>(
    `select entity, entity_id as "entityId", action, before, after from change where change_set = $1 order by position limit $2`,
    [changeSet, limit],
  )
}

/** Cases, the newest first; those that somebody asked for, or all. */
export function auditReleases(q: Queryable, askedBy: string | null): Promise<Row<'auditRelease'>[]> {
  return q.query<Row<'auditRelease'>>(
    `select ${selectList(description)} from audit_release where $1::text is null or asked_by = $1 order by id desc limit 200`,
    [askedBy],
  )
}

/** One case, locked until the transaction ends: of two decisions at once the second sees the first. */
export async function auditRelease(q: Queryable, id: string): Promise<Row<'auditRelease'> | null> {
  const [row] = await q.query<Row<'auditRelease'>>(
    `select ${selectList(description)} from audit_release where id = $1 for update`,
    [id],
  )
  return row ?? null
}
