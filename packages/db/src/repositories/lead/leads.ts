import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { lead } from '../../entities/lead.ts'
import { selectList } from '../select-list.ts'

/** A lead with the names of who sent and who decided it, and of the project that came of it. */
export interface NamedLead extends Row<'lead'> {
  readonly senderName: string | null
  readonly deciderName: string | null
  readonly projectName: string | null
  readonly projectUnit: string | null
}

const columns = `${selectList(lead, 'l')}, (select name from auth_user where id = l.sender) as "senderName",
  (select name from auth_user where id = l.decided_by) as "deciderName",
  p.name as "projectName", p.reporting_unit as "projectUnit"`

/**
 * Leads newest first, behind a moment and id; of the units named (as sender or
 * as the one it is meant for), null: of all.
 */
export function leads(
  q: Queryable,
  query: {
    readonly units: readonly string[] | null
    readonly states?: readonly string[] | undefined
    readonly limit: number
    readonly after?: { readonly createdAt: Instant; readonly id: string } | undefined
  },
): Promise<NamedLead[]> {
  return q.query<NamedLead>(
    `select ${columns} from lead l left join project p on p.id = l.project_id
     where ($1::text[] is null or l.unit = any($1) or l.sender_unit = any($1))
       and ($2::text[] is null or l.state = any($2))
       and ($3::timestamptz is null or (l.created_at, l.id) < ($3, $4))
     order by l.created_at desc, l.id desc limit $5`,
    [query.units, query.states ?? null, query.after?.createdAt ?? null, query.after?.id ?? null, query.limit],
  )
}

export async function leadById(q: Queryable, id: string): Promise<NamedLead | null> {
  const [found] = await q.query<NamedLead>(
    `select ${columns} from lead l left join project p on p.id = l.project_id where l.id = $1`,
    [id],
  )
  return found ?? null
}

/** How many leads of the units wait to be decided, since when, and until when the first of them. */
export async function countNewLeads(
  q: Queryable,
  units: readonly string[] | null,
): Promise<{ n: number; since: Instant | null; due: string | null }> {
  const [found] = await q.query<{ n: number; since: Instant | null; due: string | null }>(
    `select count(*) as n, min(created_at) as since, min(due_day) as due from lead
     where state = 'new' and ($1::text[] is null or unit = any($1))`,
    [units],
  )
  return found ?? { n: 0, since: null, due: null }
}

/** What became of somebody's leads since a moment, the newest first. */
export function decidedLeads(q: Queryable, sender: string, since: Instant): Promise<NamedLead[]> {
  return q.query<NamedLead>(
    `select ${columns} from lead l left join project p on p.id = l.project_id
     where l.sender = $1 and l.state <> 'new' and l.decided_at >= $2 order by l.decided_at desc limit 20`,
    [sender, since],
  )
}
