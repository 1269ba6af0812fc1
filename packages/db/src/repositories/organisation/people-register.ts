import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { Parameters } from '../expr/expr-to-sql.ts'

export interface RegisteredPerson {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly phone: string | null
  readonly leftDay: Day | null
  readonly version: number
  readonly userId: string | null
  readonly username: string | null
  /** Null: no account. */
  readonly disabled: boolean | null
  readonly posts: readonly {
    readonly id: string
    readonly post: string
    readonly unit: string
    readonly fromDay: Day
  }[]
}

export interface PeopleQuery {
  readonly day: Day
  /** Units whose people may be seen; null: all. */
  readonly units: readonly string[] | null
  readonly unit?: string | undefined
  readonly search?: string | undefined
  /** Those who left, instead of those who are there. */
  readonly left?: boolean | undefined
  readonly id?: string | undefined
  readonly after?: { readonly name: string; readonly id: string } | undefined
  readonly limit: number
}

/** A page of people in Chinese order with the posts of the day and the state of their account. */
export async function listPeople(
  q: Queryable,
  query: PeopleQuery,
): Promise<{ rows: RegisteredPerson[]; more: boolean }> {
  const parameters = new Parameters()
  const day = parameters.add(query.day)
  const parts = ['true']
  if (query.units) parts.push(`p.unit_code = any(${parameters.add(query.units)})`)
  if (query.unit !== undefined) parts.push(`p.unit_code = ${parameters.add(query.unit)}`)
  if (query.search !== undefined) parts.push(`strpos(p.name, ${parameters.add(query.search)}) > 0`)
  if (query.id !== undefined) parts.push(`p.id = ${parameters.add(query.id)}`)
  else parts.push(`(p.left_day is ${query.left ? 'not null and' : 'null or not'} p.left_day <= ${day})`)
  if (query.after)
    parts.push(`(p.name, p.id) > (${parameters.add(query.after.name)}, ${parameters.add(query.after.id)})`)
  const rows = await q.query<RegisteredPerson>(
    `select p.id, p.name, p.unit_code as unit, p.phone, p.left_day as "leftDay", p.version, p.user_id as "userId",
            u.username, case when u.id is not null then coalesce(u.banned, false) end as disabled,
            (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'post', h.post, 'unit', h.unit_code, 'fromDay', h.from_day) order by h.unit_code, h.post), '[]')
             from post_holding h where h.person_id = p.id and h.from_day <= ${day} and (h.to_day is null or h.to_day > ${day})) as posts
     from person p left join auth_user u on u.id = p.user_id
     where ${parts.join(' and ')} order by p.name, p.id limit ${parameters.add(query.limit + 1)}`,
    parameters.values,
  )
  return { rows: rows.slice(0, query.limit), more: rows.length > query.limit }
}

export async function personWith(q: Queryable, id: string, day: Day): Promise<RegisteredPerson | undefined> {
  return (await listPeople(q, { day, units: null, id, limit: 1 })).rows[0]
}
