import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { accountUnit } from './account-unit.ts'

export interface HeldRole {
  /** Of the holding. */
  readonly id: string
  readonly userId: string
  readonly role: string
  readonly unit: string
  readonly fromDay: Day
  readonly toDay: Day | null
}

const columns = `h.id, h.user_id as "userId", h.role, h.unit_code as unit, h.from_day as "fromDay", h.to_day as "toDay"`

/** Who holds which role from the day on, of accounts that are open. */
export function rolesHeld(q: Queryable, day: Day): Promise<HeldRole[]> {
  return q.query(
    `select ${columns} from role_holding h join auth_user u on u.id = h.user_id
     where (h.to_day is null or h.to_day > $1) and not coalesce(u.banned, false)
     order by h.user_id, h.unit_code, h.role`,
    [day],
  )
}

/** Holdings by id. */
export function holdingsById(q: Queryable, ids: readonly string[]): Promise<HeldRole[]> {
  return q.query(`select ${columns} from role_holding h where h.id = any($1) order by h.id`, [ids])
}

/** Every role that an account has held, newest first. */
export function roleHistory(q: Queryable, userId: string): Promise<HeldRole[]> {
  return q.query(
    `select ${columns} from role_holding h where h.user_id = $1 order by h.from_day desc, h.unit_code, h.role`,
    [userId],
  )
}

export interface RoleHolder {
  readonly userId: string
  readonly username: string
  readonly name: string
  readonly unit: string | null
  readonly disabled: boolean
  readonly holdings: readonly Pick<HeldRole, 'id' | 'role' | 'unit' | 'fromDay'>[]
}

export interface RoleHolderQuery {
  readonly day: Day
  /** Units whose accounts and holdings may be seen; null: all. */
  readonly units: readonly string[] | null
  readonly search?: string | undefined
  /** Of the account, or of a role that it holds. */
  readonly unit?: string | undefined
  /** A role, or `none`: open accounts that hold nothing. */
  readonly role?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of accounts with the roles that they hold, by username. */
export async function listRoleHolders(
  q: Queryable,
  { day, units, search, unit, role, after, limit }: RoleHolderQuery,
): Promise<{ rows: RoleHolder[]; next: string | null }> {
  const rows = await q.query<RoleHolder>(
    `select u.id as "userId", u.username, u.name, home.unit, coalesce(u.banned, false) as disabled, held.holdings
     from auth_user u ${accountUnit}
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role, 'unit', unit_code, 'fromDay', from_day) order by unit_code, role), '[]') as holdings,
              array_agg(role) as roles, array_agg(unit_code) as units
       from role_holding where user_id = u.id and (to_day is null or to_day > $1)
     ) held
     where u.username > $2 collate "C"
       and ($3::text is null or strpos(lower(u.name), lower($3)) > 0 or strpos(u.username, lower($3)) > 0)
       and ($4::text is null or home.unit = $4 or $4 = any(held.units))
       and ($5::text is null or $5 = any(held.roles) or ($5 = 'none' and held.roles is null and not coalesce(u.banned, false)))
       and ($6::text[] is null or home.unit = any($6) or held.units && $6)
     order by u.username collate "C" limit $7`,
    [day, after ?? '', search ?? null, unit ?? null, role ?? null, units, limit + 1],
  )
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.username ?? null) : null }
}

/** How many open accounts hold no role from the day on. */
export async function countWithoutRole(q: Queryable, day: Day): Promise<number> {
  const [row] = await q.query<{ n: number }>(
    `select count(*) as n from auth_user u
     where u.username is not null and not coalesce(u.banned, false)
       and not exists (select from role_holding where user_id = u.id and (to_day is null or to_day > $1))`,
    [day],
  )
  return row?.n ?? 0
}
