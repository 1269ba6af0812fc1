import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { accountUnit } from './account-unit.ts'

/** How an account stands; `unused` is one that was signed in with, and not for 90 days. */
export type AccountState = 'active' | 'disabled' | 'locked' | 'never' | 'unused'

/** An account as its administrators see it: nothing of what is done with it. */
export interface AccountHead {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly unit: string | null
  readonly version: number
  readonly disabled: boolean
  readonly reason: string | null
  readonly locked: boolean
  readonly createdAt: Instant
  readonly lastSignInAt: Instant | null
  readonly unused: boolean
  /** The person behind it, for whom open work can be handed over. */
  readonly personId: string | null
}

export interface AccountQuery {
  /** Units whose accounts may be seen; null: all, and those of no unit. */
  readonly units: readonly string[] | null
  readonly search?: string | undefined
  readonly unit?: string | undefined
  readonly state?: AccountState | undefined
  /** Wrong passwords that lock, and for how long: from one address, or four times as many from anywhere within an hour. */
  readonly lockOut: { readonly attempts: number; readonly minutes: number }
  /** Username of the last row of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

const unusedDays = 90

/** A page of accounts by username, with how many there are in each state. */
export async function listAccounts(
  q: Queryable,
  query: AccountQuery,
): Promise<{ rows: AccountHead[]; counts: Record<AccountState | 'all', number>; next: string | null }> {
  const counted = new Parameters()
  const paged = new Parameters()
  const [[counts], rows] = await Promise.all([
    q.query<Record<AccountState | 'all', number>>(
      `select count(*) as "all", ${Object.entries(states)
        .map(([state, condition]) => `count(*) filter (where ${condition}) as "${state}"`)
        .join(', ')} from (${accounts(query, counted)}) a`,
      counted.values,
    ),
    q.query<AccountHead>(
      `select * from (${accounts(query, paged)}) a
       where ${query.state === undefined ? 'true' : states[query.state]}
         and username > ${paged.add(query.after ?? '')} collate "C"
       order by username collate "C" limit ${paged.add(query.limit + 1)}`,
      paged.values,
    ),
  ])
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    rows: page,
    counts: counts ?? { all: 0, active: 0, disabled: 0, locked: 0, never: 0, unused: 0 },
    next: last?.username ?? null,
  }
}

const states: Record<AccountState, string> = {
  active: 'not disabled',
  disabled: 'disabled',
  locked: 'locked and not disabled',
  never: '"lastSignInAt" is null and not disabled',
  unused: 'unused and not disabled',
}

function accounts({ units, search, unit, lockOut }: AccountQuery, parameters: Parameters): string {
  const parts = ['u.username is not null']
  if (units) parts.push(`home.unit = any(${parameters.add(units)})`)
  if (unit !== undefined) parts.push(`home.unit = ${parameters.add(unit)}`)
  if (search !== undefined) {
    const wanted = parameters.add(search)
    parts.push(`(strpos(lower(u.name), lower(${wanted})) > 0 or strpos(u.username, lower(${wanted})) > 0)`)
  }
  const attempts = parameters.add(lockOut.attempts)
  const minutes = parameters.add(lockOut.minutes)
  return `select u.id, u.username, u.name, home.unit, u.version, coalesce(u.banned, false) as disabled, u.ban_reason as reason,
      exists (
        select from auth_rate_limit l
        where starts_with(l.key, 'wrong-password/' || u.username || '/') and l.count >= ${attempts}::int
            and l.last_request > extract(epoch from now()) * 1000 - ${minutes}::int * 60000
          or l.key = 'wrong-password-anywhere/' || u.username and l.count >= ${attempts}::int * 4
            and l.last_request > extract(epoch from now()) * 1000 - 3600000
      ) as locked,
      u.created_at as "createdAt", used.last_sign_in_at as "lastSignInAt",
      coalesce(used.last_sign_in_at < now() - interval '${unusedDays} days', false) as unused,
      (select id from person where user_id = u.id) as "personId"
    from auth_user u left join account_use used on used.user_id = u.id ${accountUnit}
    where ${parts.join(' and ')}`
}
