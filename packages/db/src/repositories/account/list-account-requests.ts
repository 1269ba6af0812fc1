import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { AccountRequestKind, AccountRequestState } from '../../entities/account-request.ts'
import { accountRequest } from '../../entities/account-request.ts'
import type { Row } from '../../entities/index.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { selectList } from '../select-list.ts'

export interface AccountRequestQuery {
  /** Units whose requests may be seen; null: all. */
  readonly units: readonly string[] | null
  readonly unit?: string | undefined
  readonly state?: AccountRequestState | undefined
  readonly kind?: AccountRequestKind | undefined
  readonly after?: { readonly createdAt: Instant; readonly id: string } | undefined
  readonly limit: number
}

export type NamedAccountRequest = Row<'accountRequest'> & {
  readonly proposedByName: string | null
  readonly decidedByName: string | null
}

/** A page of requests, newest first, with the number of all that fit and of those in each state. */
export async function listAccountRequests(
  q: Queryable,
  query: AccountRequestQuery,
): Promise<{
  rows: NamedAccountRequest[]
  counts: Partial<Record<AccountRequestState, number>>
  more: boolean
}> {
  const counted = new Parameters()
  const paged = new Parameters()
  const { after, limit, state } = query
  const [counts, rows] = await Promise.all([
    q.query<{ state: AccountRequestState; n: number }>(
      `select state, count(*) as n from account_request r where ${condition(query, counted)} group by state`,
      counted.values,
    ),
    q.query<NamedAccountRequest>(
      `select ${selectList(accountRequest, 'r')},
         (select name from auth_user where id = r.proposed_by) as "proposedByName",
         (select name from auth_user where id = r.decided_by) as "decidedByName"
       from account_request r where ${condition(query, paged)}
         ${state === undefined ? '' : `and r.state = ${paged.add(state)}`}
         ${after ? `and (r.created_at, r.id) < (${paged.add(after.createdAt)}, ${paged.add(after.id)})` : ''}
       order by r.created_at desc, r.id desc limit ${paged.add(limit + 1)}`,
      paged.values,
    ),
  ])
  return {
    rows: rows.slice(0, limit),
    counts: Object.fromEntries(counts.map((row) => [row.state, row.n])),
    more: rows.length > limit,
  }
}

function condition({ units, unit, kind }: AccountRequestQuery, parameters: Parameters): string {
  const parts = ['true']
  if (units) parts.push(`r.unit = any(${parameters.add(units)})`)
  if (unit !== undefined) parts.push(`r.unit = ${parameters.add(unit)}`)
  if (kind !== undefined) parts.push(`r.kind = ${parameters.add(kind)}`)
  return parts.join(' and ')
}

/** Requests by id, as they stand in this transaction. */
export function accountRequestsById(q: Queryable, ids: readonly string[]): Promise<Row<'accountRequest'>[]> {
  return q.query(
    `select ${selectList(accountRequest, 'r')} from account_request r where r.id = any($1) order by r.id`,
    [ids],
  )
}

/** Confirmed requests of which some role waits for the security administrator, oldest first. */
export function requestsWithRolesWaiting(q: Queryable): Promise<NamedAccountRequest[]> {
  return q.query(
    `select ${selectList(accountRequest, 'r')},
       (select name from auth_user where id = r.proposed_by) as "proposedByName",
       (select name from auth_user where id = r.decided_by) as "decidedByName"
     from account_request r
     where r.state = 'confirmed' and cardinality(r.roles_waiting) > 0 and r.user_id is not null
     order by r.created_at, r.id`,
  )
}

/** How many requests nobody has decided, from which units and since when. */
export async function openAccountRequests(
  q: Queryable,
  units: readonly string[] | null,
): Promise<{ n: number; units: string[]; since: Instant | null }> {
  const [row] = await q.query<{ n: number; units: string[] | null; since: Instant | null }>(
    `select count(*) as n, array_agg(distinct unit) as units, min(created_at) as since
     from account_request where state = 'proposed' and ($1::text[] is null or unit = any($1))`,
    [units],
  )
  return { n: row?.n ?? 0, units: row?.units ?? [], since: row?.since ?? null }
}

/** For how many accounts roles wait to be given, and since when. */
export async function countRolesWaiting(q: Queryable): Promise<{ n: number; since: Instant | null }> {
  const [row] = await q.query<{ n: number; since: Instant | null }>(
    `select count(*) as n, min(decided_at) as since
     from account_request where state = 'confirmed' and cardinality(roles_waiting) > 0 and user_id is not null`,
  )
  return row ?? { n: 0, since: null }
}

/** What somebody asked for and was refused since, unless it was asked for again. */
export function refusedAccountRequests(
  q: Queryable,
  proposedBy: string,
  since: Instant,
): Promise<Row<'accountRequest'>[]> {
  return q.query(
    `select ${selectList(accountRequest, 'r')} from account_request r
     where r.state = 'refused' and r.proposed_by = $1 and r.decided_at >= $2
       and not exists (
         select from account_request later
         where later.unit = r.unit and later.name = r.name and later.created_at > r.decided_at
       )
     order by r.decided_at desc limit 20`,
    [proposedBy, since],
  )
}
