import { accept, refuse, type Day, type Result, type WorkPlan } from '@zhaoshang/domain'
import type pg from 'pg'
import { countsState } from '../../repositories/kept/count-entries.ts'
import { indexedProject, wordsVersion } from '../../repositories/search/indexed-project.ts'
import { copyRows } from './copy-rows.ts'
import { sampleProject, type SampleProject } from './sample-projects.ts'

export type SampleRefusal =
  /** Sample rows only go where nobody keeps projects: they could not be told apart again on paper. */
  { code: 'database-has-projects'; projects: number }

/** What is kept of projects; nothing refers to it. */
const kept = [
  'project_text',
  'project_term',
  'project_pending',
  'project_total',
  'project_day',
  'project_delta',
  'count_entry',
]

/**
 * Fills the register with `count` sample projects for measuring, in place of
 * those that were there from an earlier call, and everything that is kept of
 * them. It writes past the one write function, which would keep a history of
 * rows that have none; it needs the owner's connection, and a database without
 * projects of anybody's.
 */
export async function seedSampleProjects(
  pool: pg.Pool,
  { plan, today, count }: { plan: WorkPlan; today: Day; count: number },
): Promise<Result<{ projects: number }, SampleRefusal>> {
  const client = await pool.connect()
  try {
    await client.query('begin; set local statement_timeout = 0')
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from project where id not like 'sample-%'`,
    )
    const projects = rows[0]?.n ?? 0
    if (projects > 0) {
      await client.query('rollback')
      return refuse({ code: 'database-has-projects', projects })
    }
    await fill(client, () => samples(plan, today, count))
    await noteKept(client, plan)
    await client.query('commit')
    // Without it the planner knows nothing of the new rows, and index-only scans have no visibility map.
    await client.query('set statement_timeout = 0')
    for (const table of ['project', 'project_stage', ...kept]) await client.query(`vacuum (analyze) ${table}`)
    return accept({ projects: count })
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

function* samples(plan: WorkPlan, today: Day, count: number): Generator<SampleProject> {
  for (let n = 0; n < count; n += 1) yield sampleProject(plan, today, n, count)
}

async function fill(client: pg.PoolClient, all: () => Iterable<SampleProject>): Promise<void> {
  await client.query(`set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'`)
  // What triggers would keep row by row is computed once.
  await client.query(
    'alter table project disable trigger user; alter table project_stage disable trigger user',
  )
  await client.query(`delete from project; set constraints all immediate; truncate ${kept.join(', ')}`)
  const growing = await setAside(client, ['project', 'project_term', 'project_day'])
  await copyRows(client, 'project', projectColumns, mapped(all(), projectRow))
  await copyRows(client, 'project_text', ['seq', 'project_id', 'text', 'terms'], mapped(all(), textRow))
  await client.query('insert into project_term (term, seq) select unnest(terms), seq from project_text')
  await client.query(stages)
  await client.query(
    `select setval(pg_get_serial_sequence('project', 'seq'), greatest(max(seq), 1)) from project`,
  )
  await client.query('alter table project enable trigger user; alter table project_stage enable trigger user')
  await client.query('analyze project')
  await client.query('select rebuild_project_figures()')
  for (const statement of growing) await client.query(statement)
}

/** Words are there; every sample is a stock registration, of which there is nothing to count unless a rule counts stock. */
async function noteKept(client: pg.PoolClient, plan: WorkPlan): Promise<void> {
  await client.query(`delete from kept_state`)
  await client.query(`insert into kept_state (name, state) values ('words', $1)`, [wordsVersion])
  if (plan.counting.every(({ stock }) => stock === 'apart'))
    await client.query(`insert into kept_state (name, state) values ('counts', $1)`, [countsState(plan)])
}

/** Takes indexes away that are made faster than they grow, but for keys that others refer to; gives how to make them again. */
async function setAside(client: pg.PoolClient, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ remove: string; make: string }>(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as remove,
            format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
     from pg_constraint c
     where c.conrelid = any($1::text[]::regclass[]) and c.contype = 'p'
       and not exists (select from pg_constraint r where r.confrelid = c.conrelid)
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid) from pg_index i
     where i.indrelid = any($1::text[]::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { remove } of rows) await client.query(remove)
  return rows.map(({ make }) => make)
}

function* mapped<T, U>(values: Iterable<T>, of: (value: T) => U): Generator<U> {
  for (const value of values) yield of(value)
}

const projectColumns = [
  'id',
  'seq',
  'number',
  'name',
  'name_key',
  'stage',
  'status',
  'reporting_unit',
  'responsible_unit',
  'place_unit',
  'industry',
  'channel',
  'region',
  'investment_yuan',
  'size_class',
  'fixed_yuan',
  'funds_yuan',
  'stage_date',
  'stage_day',
  'origin',
  'first_reporter',
  'latest_progress',
  'latest_progress_day',
  'investor',
  'company',
  'values',
  'version',
  'created_at',
  'updated_at',
]

function projectRow(p: SampleProject) {
  return [
    p.id,
    p.seq,
    p.number,
    p.name,
    p.nameKey,
    p.stage,
    p.status,
    p.reportingUnit,
    p.responsibleUnit,
    p.reportingUnit,
    p.industry,
    p.channel,
    p.region,
    p.investmentYuan,
    p.sizeClass,
    p.fixedYuan,
    p.fundsYuan,
    p.stageDay,
    p.stageDay,
    'stock',
    p.reportingUnit,
    p.latestProgress,
    p.latestProgressDay,
    p.investor,
    p.company,
    JSON.stringify(p.values),
    1,
    p.registeredAt,
    p.registeredAt,
  ]
}

function textRow(p: SampleProject) {
  const { text, terms } = indexedProject({ ...p, creditCode: null })
  return [p.seq, p.id, text, terms]
}

const stages = `
  insert into project_stage (project_id, stage, business_date, business_day, origin, version, created_at, updated_at)
  select id, stage, stage_date, stage_day, origin, 1, created_at, updated_at from project`
