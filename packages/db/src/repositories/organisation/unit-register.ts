import type { Day, Succession } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A unit as the register shows it on a day. */
export interface RegisteredUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly kinds: readonly string[]
  readonly capabilities: readonly string[]
  readonly parent: string | null
  readonly position: number
  readonly address: string | null
  readonly phone: string | null
  readonly contact: string | null
  readonly version: number
  /** Of the description that counted on the day. */
  readonly periodId: string
  readonly fromDay: Day
  readonly toDay: Day | null
  /** People who are there on the day. */
  readonly people: number
}

/** Units of a day in their order; with a code only that one, and on a day on which it was no more as it was called last. */
export function unitRegister(
  q: Queryable,
  { day, code }: { readonly day: Day; readonly code?: string },
): Promise<RegisteredUnit[]> {
  const stands = 'p.from_day <= $1 and (p.to_day is null or p.to_day > $1)'
  return q.query(
    `select unit.code, p.name, p.short_name as "shortName", p.aliases, p.kinds, p.capabilities, p.parent, unit.position,
            unit.address, unit.phone, unit.contact, unit.version, p.id as "periodId", p.from_day as "fromDay", p.to_day as "toDay",
            (select count(*) from person where unit_code = unit.code and (left_day is null or left_day > $1)) as people
     from unit join lateral (
       select * from unit_period p where p.unit_code = unit.code ${code === undefined ? `and ${stands}` : ''}
       order by (${stands}) desc, abs(p.from_day::date - $1::date) limit 1
     ) p on true
     ${code === undefined ? '' : 'where unit.code = $2'}
     order by unit.position, unit.code`,
    code === undefined ? [day] : [day, code],
  )
}

export interface NamePeriod {
  readonly id: string
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly name: string
  readonly shortName: string
}

/** What a unit has been called, oldest first. */
export function namesOf(q: Queryable, code: string): Promise<NamePeriod[]> {
  return q.query(
    `select id, from_day as "fromDay", to_day as "toDay", name, short_name as "shortName"
     from unit_period where unit_code = $1 order by from_day`,
    [code],
  )
}

/** Who followed whom, oldest first. */
export function successions(q: Queryable): Promise<Succession[]> {
  return q.query(
    `select from_code as "from", to_code as "to", day, kind from unit_succession order by day, from_code, to_code`,
  )
}

/** The project count of each unit that first reported one, by the day on which it came to the register. */
export function firstReports(
  q: Queryable,
  counting: readonly string[],
): Promise<{ unit: string; day: Day; count: number }[]> {
  return q.query(
    `select first_reporter as unit, to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*) as count
     from project where status = any($1) and merged_into is null group by 1, 2 order by 1, 2`,
    [counting],
  )
}
