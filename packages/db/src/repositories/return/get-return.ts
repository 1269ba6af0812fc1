import type { Queryable } from '../../database/database.ts'
import { returnEntity } from '../../entities/return.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** A return with what its timeline says about it now. */
export interface StoredReturn extends Row<'return'> {
  /** Name of whoever last handed it in. */
  readonly handedInBy: string | null
  /** Why it came back, while it is back. */
  readonly reason: string | null
}

const select = `
  select ${selectList(returnEntity, 'return')}, handed_in.name as "handedInBy",
         case when "return".phase in ('draft', 'returned') then came_back.reason end as reason
  from "return"
  left join lateral (
    select coalesce(u.name, e.actor) as name from return_event e left join auth_user u on u.id = e.actor
    where e.return_id = "return".id and e.action = 'hand-in' order by e.at desc, e.id desc limit 1
  ) handed_in on true
  left join lateral (
    select e.reason from return_event e
    where e.return_id = "return".id and e.action in ('return', 'send-back') order by e.at desc, e.id desc limit 1
  ) came_back on true`

/** The stored return of an obligation; null while nobody began. */
export async function returnByKey(q: Queryable, obligationKey: string): Promise<StoredReturn | null> {
  const [found] = await q.query<StoredReturn>(`${select} where "return".obligation_key = $1`, [obligationKey])
  return found ?? null
}

/** Stored returns of many obligations, by key. */
export async function returnsByKeys(
  q: Queryable,
  obligationKeys: readonly string[],
): Promise<Map<string, StoredReturn>> {
  const rows = await q.query<StoredReturn>(`${select} where "return".obligation_key = any($1)`, [
    obligationKeys,
  ])
  return new Map(rows.map((row) => [row.obligationKey, row]))
}

/** Periods of a cycle for which somebody began. */
export async function periodsBegun(q: Queryable, cycle: string): Promise<Set<string>> {
  const rows = await q.query<{ period: string }>('select distinct period from "return" where cycle = $1', [
    cycle,
  ])
  return new Set(rows.map(({ period }) => period))
}

/** Every stored return of a cycle's period, owed or joined. */
export function returnsOfPeriod(q: Queryable, cycle: string, period: string): Promise<StoredReturn[]> {
  return q.query<StoredReturn>(
    `${select} where "return".cycle = $1 and "return".period = $2 order by "return".unit`,
    [cycle, period],
  )
}
