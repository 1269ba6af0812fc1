import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

export interface StageStaysQuery {
  /** The plan's, in their order. */
  readonly stages: readonly string[]
  /** Statuses that count. */
  readonly counting: readonly string[]
  /** Projects that these units report or are responsible for; null: all. */
  readonly scope: readonly string[] | null
  readonly origin?: 'stock' | 'moved' | undefined
  readonly on: Day
}

/** Days at a stage, added up: of stays that are over, and of projects that stand there. */
export interface StageStays {
  readonly stage: string
  readonly stays: number
  readonly days: number
  readonly standing: number
  readonly standingDays: number
}

/**
 * The sums behind the domain's `stageDurations`, made where the rows are: one
 * pass over the days of the projects in the scope (about 1 s on 100,000 projects,
 * so whoever shows it asks for it apart). A stage beyond the one at which the project stands,
 * left over from before it stepped back, is not looked at.
 */
export function stageStays(q: Queryable, query: StageStaysQuery): Promise<StageStays[]> {
  const { stages, counting, scope, origin, on } = query
  return q.query<StageStays>(
    `with stage as (select * from unnest($1::text[]) with ordinality as t(stage, at)),
     reached as (
       select s.project_id, mine.at, s.business_day, p.status = any($2) as counts
       from project p join project_stage s on s.project_id = p.id
       join stage mine on mine.stage = s.stage join stage present on present.stage = p.stage
       where p.merged_into is null and s.business_day <= $5 and mine.at <= present.at
         and ($3::text[] is null or p.reporting_unit = any($3) or p.responsible_unit = any($3))
         and ($4::text is null or p.origin = $4)
     ), followed as (
       select at, business_day::date as day, counts,
              lead(business_day) over (partition by project_id collate "C" order by at)::date as next
       from reached
     )
     select ($1::text[])[at] as stage,
            count(*) filter (where next >= day)::int as stays,
            coalesce(sum(next - day) filter (where next >= day), 0)::int as days,
            count(*) filter (where next is null and counts)::int as standing,
            coalesce(sum($5::date - day) filter (where next is null and counts), 0)::int as "standingDays"
     from followed group by at order by at`,
    [stages, counting, scope, origin ?? null, on],
  )
}
