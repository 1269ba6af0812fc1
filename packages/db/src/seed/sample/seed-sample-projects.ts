import { accept, refuse, type Day, type Result, type WorkPlan } from '@zhaoshang/domain'
import type pg from 'pg'
import { sampleProject } from './sample-projects.ts'

export type SampleRefusal =
  /** Sample rows only go where nobody keeps projects: they could not be told apart again on paper. */
  { code: 'database-has-projects'; projects: number }

const batchRows = 5_000

/**
 * Fills the register with `count` sample projects for measuring, in place of
 * those that were there from an earlier call. It writes past the one write
 * function, which would keep a history of rows that have none; it needs the
 * owner's connection, and a database without projects of anybody's.
 */
export async function seedSampleProjects(
  pool: pg.Pool,
  { plan, today, count }: { plan: WorkPlan; today: Day; count: number },
): Promise<Result<{ projects: number }, SampleRefusal>> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from project where id not like 'sample-%'`,
    )
    const projects = rows[0]?.n ?? 0
    if (projects > 0) {
      await client.query('rollback')
      return refuse({ code: 'database-has-projects', projects })
    }
    await client.query('delete from project')
    for (let from = 0; from < count; from += batchRows) {
      const batch = Array.from({ length: Math.min(batchRows, count - from) }, (_, i) =>
        sampleProject(plan, today, from + i, count),
      )
      await client.query(insertBatch, [JSON.stringify(batch)])
    }
    await client.query('commit')
    // Without it the planner knows nothing of the new rows, and index-only scans have no visibility map.
    await client.query('vacuum (analyze) project')
    return accept({ projects: count })
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const insertBatch = `
  insert into project (id, name, name_key, stage, status, reporting_unit, responsible_unit, place_unit, industry,
                       investment_yuan, stage_date, stage_day, origin, first_reporter, latest_progress,
                       latest_progress_day, values, version, created_at, updated_at)
  select id, name, "nameKey", stage, status, "reportingUnit", "reportingUnit", "reportingUnit", industry,
         "investmentYuan", "stageDay", "stageDay", 'stock', "reportingUnit", "latestProgress",
         "stageDay", values, 1, "updatedAt", "updatedAt"
  from jsonb_to_recordset($1) as row(id text, name text, "nameKey" text, stage text, status text, "reportingUnit" text,
         industry text, "investmentYuan" bigint, "stageDay" text, "latestProgress" text, values jsonb, "updatedAt" timestamptz)`
