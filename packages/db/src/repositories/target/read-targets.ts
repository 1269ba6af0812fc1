import type { Day, TargetYearState } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { target, targetEntry, targetEvent, targetYear } from '../../entities/target.ts'
import { selectList } from '../select-list.ts'

export async function targetYearOf(q: Queryable, year: number): Promise<Row<'targetYear'> | null> {
  const [row] = await q.query<Row<'targetYear'>>(
    `select ${selectList(targetYear)} from target_year where year = $1`,
    [year],
  )
  return row ?? null
}

/** Years whose targets stand so. */
export async function targetYearsIn(q: Queryable, state: TargetYearState): Promise<number[]> {
  const rows = await q.query<{ year: number }>(
    'select year from target_year where state = $1 order by year',
    [state],
  )
  return rows.map(({ year }) => year)
}

/** Targets of a year, of the units named; null: of all. */
export function targetsOf(
  q: Queryable,
  { year, units }: { year: number; units: readonly string[] | null },
): Promise<Row<'target'>[]> {
  return q.query<Row<'target'>>(
    `select ${selectList(target)} from target where year = $1 and ($2::text[] is null or unit = any($2)) order by indicator, unit`,
    [year, units],
  )
}

export async function targetById(q: Queryable, id: string): Promise<Row<'target'> | null> {
  const [row] = await q.query<Row<'target'>>(
    `select ${selectList(target)} from target where id = $1 for update`,
    [id],
  )
  return row ?? null
}

/** What became of a figure, oldest first, with names. */
export function targetEvents(
  q: Queryable,
  targetId: string,
): Promise<(Row<'targetEvent'> & { actorName: string })[]> {
  return q.query(
    `select ${selectList(targetEvent, 'e')}, coalesce(u.name, e.actor) as "actorName"
     from target_event e left join auth_user u on u.id = e.actor where e.target_id = $1 order by e.id`,
    [targetId],
  )
}

/** What was entered as done by a day. */
export function targetEntries(
  q: Queryable,
  { year, until, units }: { year: number; until: Day; units: readonly string[] | null },
): Promise<Row<'targetEntry'>[]> {
  return q.query<Row<'targetEntry'>>(
    `select ${selectList(targetEntry)} from target_entry
     where year = $1 and day <= $2 and ($3::text[] is null or unit = any($3)) order by day, id`,
    [year, until, units],
  )
}
