import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { projectDuplicate } from '../../entities/project-duplicate.ts'
import { selectList } from '../select-list.ts'

/** What the office sees of a project when it rules whether it is another one. */
export interface DuplicateSide {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly name: string
  readonly stage: string
  readonly status: string
  readonly reportingUnit: string
  readonly firstReporter: string
  readonly investor: string | null
  readonly creditCode: string | null
  readonly investmentYuan: number | null
  readonly createdAt: Instant
  readonly mergedInto: string | null
}

export interface DuplicatePair {
  readonly duplicate: Row<'projectDuplicate'>
  readonly later: DuplicateSide
  readonly earlier: DuplicateSide
}

const columns = [
  'id',
  'version',
  'number',
  'name',
  'stage',
  'status',
  'reportingUnit',
  'firstReporter',
  'investor',
  'creditCode',
  'investmentYuan',
  'createdAt',
  'mergedInto',
] as const

const sideOf = (table: string): string =>
  columns
    .map((property) => {
      const column = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return `${table}.${column} as "${table}.${property}"`
    })
    .join(', ')

/**
 * Pairs that wait for the office, or those it has ruled on; the oldest first.
 * A pair of which one went into another project meanwhile is not asked any more.
 */
export async function duplicatePairs(
  q: Queryable,
  query: {
    readonly state: 'open' | 'decided'
    readonly units: readonly string[] | null
    readonly limit: number
    readonly after?: { readonly createdAt: Instant; readonly id: string } | undefined
  },
): Promise<DuplicatePair[]> {
  const rows = await q.query<Record<string, unknown>>(
    `select ${selectList(projectDuplicate, 'd')}, ${sideOf('l')}, ${sideOf('e')}
     from project_duplicate d join project l on l.id = d.later_id join project e on e.id = d.earlier_id
     where (d.state = 'open') = $1 and (not $1 or (l.merged_into is null and e.merged_into is null))
       and ($2::text[] is null or (l.reporting_unit = any($2) and e.reporting_unit = any($2)))
       and ($3::timestamptz is null or (d.created_at, d.id) > ($3, $4))
     order by d.created_at, d.id limit $5`,
    [
      query.state === 'open',
      query.units,
      query.after?.createdAt ?? null,
      query.after?.id ?? null,
      query.limit,
    ],
  )
  return rows.map(pairOf)
}

/** How many pairs wait for the office. */
export async function countOpenDuplicates(q: Queryable): Promise<number> {
  const [row] = await q.query<{ n: number }>(
    `select count(*) as n from project_duplicate d
     join project l on l.id = d.later_id and l.merged_into is null
     join project e on e.id = d.earlier_id and e.merged_into is null where d.state = 'open'`,
  )
  return row?.n ?? 0
}

/** One pair. */
export async function duplicatePair(q: Queryable, id: string): Promise<DuplicatePair | null> {
  const [row] = await q.query<Record<string, unknown>>(
    `select ${selectList(projectDuplicate, 'd')}, ${sideOf('l')}, ${sideOf('e')}
     from project_duplicate d join project l on l.id = d.later_id join project e on e.id = d.earlier_id
     where d.id = $1`,
    [id],
  )
  return row ? pairOf(row) : null
}

/** Whether the office still has to say of a project that it is not another one. */
export async function waitsForRuling(q: Queryable, project: string): Promise<boolean> {
  const [row] = await q.query<{ waits: boolean }>(
    `select exists (
       select from project_duplicate d
       join project o on o.id = case when d.later_id = $1 then d.earlier_id else d.later_id end
       where (d.later_id = $1 or d.earlier_id = $1) and d.state = 'open' and o.merged_into is null
     ) as waits`,
    [project],
  )
  return row?.waits ?? false
}

function pairOf(row: Record<string, unknown>): DuplicatePair {
  const part = (prefix: string): Record<string, unknown> =>
    Object.fromEntries(columns.map((property) => [property, row[`${prefix}.${property}`]]))
  const duplicate = Object.fromEntries(
    Object.keys(projectDuplicate.columns).map((property) => [property, row[property]]),
  )
  return {
    duplicate: duplicate as unknown as DuplicatePair['duplicate'],
    later: part('l') as unknown as DuplicateSide,
    earlier: part('e') as unknown as DuplicateSide,
  }
}
