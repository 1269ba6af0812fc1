import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { dutyReport, dutyTask, evidence } from '../../entities/duty.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** Tasks of a year, of the units named; null: of all. */
export function dutyTasks(
  q: Queryable,
  { year, units }: { year: number; units: readonly string[] | null },
): Promise<Row<'dutyTask'>[]> {
  return q.query<Row<'dutyTask'>>(
    `select ${selectList(dutyTask)} from duty_task where year = $1 and ($2::text[] is null or unit = any($2))
     order by responsibility, unit, due_day nulls last, id`,
    [year, units],
  )
}

export async function dutyTaskById(q: Queryable, id: string): Promise<Row<'dutyTask'> | null> {
  const [row] = await q.query<Row<'dutyTask'>>(
    `select ${selectList(dutyTask)} from duty_task where id = $1`,
    [id],
  )
  return row ?? null
}

/** Reports of quarters, of the units named; null: of all. */
export function dutyReports(
  q: Queryable,
  { quarters, units }: { quarters: readonly string[]; units: readonly string[] | null },
): Promise<Row<'dutyReport'>[]> {
  return q.query<Row<'dutyReport'>>(
    `select ${selectList(dutyReport)} from duty_report
     where quarter = any($1) and ($2::text[] is null or unit = any($2)) order by quarter, responsibility, unit`,
    [quarters, units],
  )
}

/** One report, locked until the transaction ends where `lock` says so. */
export async function dutyReportOf(
  q: Queryable,
  { responsibility, unit, quarter }: { responsibility: string; unit: string; quarter: string },
): Promise<Row<'dutyReport'> | null> {
  const [row] = await q.query<Row<'dutyReport'>>(
    `select ${selectList(dutyReport)} from duty_report where responsibility = $1 and unit = $2 and quarter = $3`,
    [responsibility, unit, quarter],
  )
  return row ?? null
}

/** Evidence of tasks or reports, the newest first. */
export function evidenceOf(
  q: Queryable,
  ofEntity: Row<'evidence'>['ofEntity'],
  ids: readonly string[],
): Promise<Row<'evidence'>[]> {
  return q.query<Row<'evidence'>>(
    `select ${selectList(evidence)} from evidence where of_entity = $1 and of_id = any($2) order by created_at desc, id desc`,
    [ofEntity, ids],
  )
}

export function evidenceByIds(q: Queryable, ids: readonly string[]): Promise<Row<'evidence'>[]> {
  return q.query<Row<'evidence'>>(`select ${selectList(evidence)} from evidence where id = any($1)`, [ids])
}

export async function evidenceById(q: Queryable, id: string): Promise<Row<'evidence'> | null> {
  const [row] = await q.query<Row<'evidence'>>(`select ${selectList(evidence)} from evidence where id = $1`, [
    id,
  ])
  return row ?? null
}

/** The newest evidence under each of some duties in a year. */
export function newestEvidence(
  q: Queryable,
  year: number,
): Promise<
  {
    responsibility: string
    evidence: string | null
    unit: string
    at: Instant
    tasks: number
    done: number
  }[]
> {
  return q.query(
    `select t.responsibility, count(distinct t.id) as tasks, count(distinct t.id) filter (where t.state = 'done') as done,
            (array_agg(e.id order by e.created_at desc nulls last))[1] as evidence,
            (array_agg(e.unit order by e.created_at desc nulls last))[1] as unit, max(e.created_at) as at
     from duty_task t left join evidence e on e.of_entity = 'dutyTask' and e.of_id = t.id
     where t.year = $1 and t.state <> 'dropped' group by t.responsibility`,
    [year],
  )
}

/** What a link to a record needs to be shown: whose it is and what it is called. */
export interface LinkedRecord {
  readonly entity: string
  readonly id: string
  readonly title: string
  readonly reportingUnit: string
  readonly responsibleUnit: string | null
}

const registers = ['project', 'problem', 'activity'] as const

/** Records behind links, of the three registers. */
export async function linkedRecords(
  q: Queryable,
  links: readonly { entity: string; id: string }[],
): Promise<Map<string, LinkedRecord>> {
  // One question: a transaction's connection answers one at a time.
  const found = await q.query<LinkedRecord>(
    registers
      .map(
        (register, i) =>
          `select '${register}' as entity, id, name as title, reporting_unit as "reportingUnit", responsible_unit as "responsibleUnit"
           from ${register} where id = any($${i + 1})`,
      )
      .join(' union all '),
    registers.map((register) => links.filter(({ entity }) => entity === register).map(({ id }) => id)),
  )
  return new Map(found.map((record) => [`${record.entity}/${record.id}`, record]))
}

/** Records whose name holds the words, for choosing one; of the units named; null: of all. */
export async function searchLinkable(
  q: Queryable,
  { words, units, limit }: { words: string; units: readonly string[] | null; limit: number },
): Promise<LinkedRecord[]> {
  const found = await Promise.all(
    registers.map((register) =>
      q.query<LinkedRecord>(
        `select '${register}' as entity, id, name as title, reporting_unit as "reportingUnit", responsible_unit as "responsibleUnit"
         from ${register} where strpos(name, $1) > 0 and ($2::text[] is null or reporting_unit = any($2))
         order by updated_at desc limit $3`,
        [words, units, limit],
      ),
    ),
  )
  return found.flat().slice(0, limit)
}
