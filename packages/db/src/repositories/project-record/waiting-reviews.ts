import type { Day, Instant, PartialDate } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

interface OfProject {
  readonly project: string
  readonly number: string
  readonly name: string
  readonly reportingUnit: string
  readonly investmentYuan: number | null
  readonly version: number
  readonly since: Instant
}

/** A stage that counts only once the office has passed it. */
export interface WaitingStage extends OfProject {
  readonly stage: string
  readonly businessDate: PartialDate | null
  readonly businessDay: Day | null
  readonly returnedNote: string | null
}

const ofProject = `p.id as project, p.number, p.name, p.reporting_unit as "reportingUnit", p.investment_yuan as "investmentYuan"`

/**
 * Stages in a state of review, the longest first, behind a moment and project;
 * of the reporting units named, null: of all. Through the index on
 * (review_state, updated_at, project_id).
 */
export function stagesInReview(
  q: Queryable,
  {
    state,
    units,
    after,
    limit,
  }: {
    state: 'waiting' | 'returned'
    units: readonly string[] | null
    after?: { at: Instant; id: string } | undefined
    limit: number
  },
): Promise<WaitingStage[]> {
  return q.query<WaitingStage>(
    `select ${ofProject}, t.version, t.updated_at as since, t.stage, t.business_date as "businessDate",
       t.business_day as "businessDay", t.review_note as "returnedNote"
     from project_stage t join project p on p.id = t.project_id
     where t.review_state = $1 and ($2::text[] is null or p.reporting_unit = any($2))
       and ($3::timestamptz is null or (t.updated_at, t.project_id) > ($3, $4))
     order by t.updated_at, t.project_id limit $5`,
    [state, units, after?.at ?? null, after?.id ?? null, limit],
  )
}

/** A mark that waits for the office. */
export interface WaitingFlag extends OfProject {
  readonly id: string
  readonly flag: string
  readonly reason: string
  readonly proposedByName: string | null
}

export function flagsWaiting(
  q: Queryable,
  { units, limit }: { units: readonly string[] | null; limit: number },
): Promise<WaitingFlag[]> {
  return q.query<WaitingFlag>(
    `select ${ofProject}, f.version, f.created_at as since, f.id, f.flag, f.reason,
       (select name from auth_user where id = f.proposed_by) as "proposedByName"
     from project_flag f join project p on p.id = f.project_id
     where f.state = 'waiting' and ($1::text[] is null or p.reporting_unit = any($1)) order by f.created_at, f.id limit $2`,
    [units, limit],
  )
}

/** How much waits, and since when. */
export async function countInReview(
  q: Queryable,
  state: 'waiting' | 'returned',
  units: readonly string[] | null,
): Promise<{ n: number; since: Instant | null }> {
  const [found] = await q.query<{ n: number; since: Instant | null }>(
    `select count(*) as n, min(t.updated_at) as since from project_stage t join project p on p.id = t.project_id
     where t.review_state = $1 and ($2::text[] is null or p.reporting_unit = any($2))`,
    [state, units],
  )
  return found ?? { n: 0, since: null }
}
