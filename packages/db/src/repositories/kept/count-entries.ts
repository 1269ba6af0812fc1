import { createHash } from 'node:crypto'
import { countEntries, type CountEntry, type Day, type WorkPlan } from '@zhaoshang/domain'
import { queryPlain, type Database, type Queryable } from '../../database/database.ts'
import { canonicalJson } from '../../write/canonical-json.ts'
import { inTransaction } from '../../write/transaction.ts'
import { projectsToCount } from './counted-projects.ts'

/** Bring it up where entries are computed in another way: all are then computed anew. */
const countsVersion = '1'
const countsLock = 7_202_615
const projectsAtOnce = 2_000

export interface CountQuery {
  /** Whose rules count. */
  readonly plan: WorkPlan
  /** Ids of counting rules. */
  readonly rules: readonly string[]
  /** Half-open: from this day on, up to but without that one. */
  readonly from: Day
  readonly until: Day
  /** Units that are credited; null: all. */
  readonly units: readonly string[] | null
}

/**
 * What projects add to counts in a span of days. The entries are kept by
 * project and brought up to what the projects say now by whoever asks, before
 * the answer: they are never behind. Another plan's rules compute all anew.
 */
export async function countEntriesOf(database: Database, query: CountQuery): Promise<CountEntry[]> {
  await computeCounts(database, query.plan)
  return database.query<CountEntry>(
    `select project_id as project, rule, date, unit, hundredths, yuan from count_entry
     where rule = any($1) and date >= $2 and date < $3 and ($4::text[] is null or unit = any($4)) order by date, project_id, unit`,
    [query.rules, query.from, query.until, query.units],
  )
}

/** Computes what changed since the last time; everything, where the plan counts by other rules. */
export async function computeCounts(database: Database, plan: WorkPlan): Promise<void> {
  const state = countsState(plan)
  while (!(await isUpToDate(database, state))) {
    await inTransaction(database.pool, async (client) => {
      const q: Queryable = { query: (text, values) => queryPlain(client, text, values) }
      // One at a time: an older state of a project must not go over a newer one.
      await q.query('select pg_advisory_xact_lock($1)', [countsLock])
      if (!(await isOf(q, state))) await beginAnew(q, plan, state)
      await computeSome(q, plan)
      return { commit: true, value: undefined }
    })
  }
}

/** What entries depend on beside the projects. */
export function countsState({ counting, statuses, fields }: WorkPlan): string {
  const money = fields.find(({ entity, role }) => entity === 'project' && role === 'investment')?.id
  return createHash('sha256')
    .update(canonicalJson({ countsVersion, counting, statuses, money }))
    .digest('hex')
}

async function isUpToDate(q: Queryable, state: string): Promise<boolean> {
  const [found] = await q.query<{ ready: boolean }>(
    `select exists (select from kept_state where name = 'counts' and state = $1)
            and not exists (select from project_pending where purpose = 'counts') as ready`,
    [state],
  )
  return found?.ready ?? false
}

async function isOf(q: Queryable, state: string): Promise<boolean> {
  const found = await q.query(`select from kept_state where name = 'counts' and state = $1`, [state])
  return found.length > 0
}

/** Only projects that reached a stage that counts can add anything. */
async function beginAnew(q: Queryable, plan: WorkPlan, state: string): Promise<void> {
  await q.query(
    `insert into kept_state (name, state) values ('counts', $1) on conflict (name) do update set state = excluded.state`,
    [state],
  )
  await q.query('delete from count_entry')
  await q.query(`delete from project_pending where purpose = 'counts'`)
  await q.query(
    `insert into project_pending (purpose, project_id)
     select distinct 'counts', project_id from project_stage where stage = any($1)`,
    [plan.counting.map(({ stage }) => stage)],
  )
}

async function computeSome(q: Queryable, plan: WorkPlan): Promise<void> {
  const pending = await q.query<{ id: number; projectId: string }>(
    `select id, project_id as "projectId" from project_pending where purpose = 'counts' order by id limit $1`,
    [projectsAtOnce],
  )
  const ids = [...new Set(pending.map(({ projectId }) => projectId))]
  // Asked after the marks: what stands here now is at least as new as they are.
  const projects = await projectsToCount(q, plan, ids)
  const entries = projects.flatMap(({ project, relations, originOf }) =>
    plan.counting.flatMap((rule) =>
      // Advanced to this stage or first seen at it: what counts is how it came to that one.
      countEntries(rule, { ...project, origin: originOf.get(rule.stage) ?? project.origin }, relations),
    ),
  )
  await q.query('delete from count_entry where project_id = any($1)', [ids])
  await q.query(
    `insert into count_entry (project_id, rule, unit, date, hundredths, yuan)
     select project, rule, unit, date, hundredths, yuan
     from jsonb_to_recordset($1) as e(project text, rule text, unit text, date text, hundredths int, yuan bigint)`,
    [JSON.stringify(entries)],
  )
  await q.query('delete from project_pending where id = any($1)', [pending.map(({ id }) => id)])
}
