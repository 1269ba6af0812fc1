import type { FundEntry, Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { fundPlan } from '../../entities/fund.ts'
import { selectList } from '../select-list.ts'

/** An entry as figures and the page need it, with who entered and who checked it. */
export interface StoredFundEntry extends FundEntry {
  readonly projectId: string
  readonly source: string | null
  readonly note: string | null
  /** What shows it, by id. */
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly actorName: string
  readonly at: Instant
  /** How often the office spoke on it. */
  readonly checks: number
  readonly checkNote: string | null
  readonly checkerName: string | null
  readonly checkedAt: Instant | null
}

const amount = `jsonb_strip_nulls(jsonb_build_object('currency', e.currency, 'minor', e.minor, 'yuan', e.yuan, 'rateDay', e.rate_day))`
const entryColumns = `e.id, e.project_id as "projectId", e.kind, e.month, ${amount} as amount,
  e.fixed_yuan as "fixedYuan", e.corrects`
const newestCheck = `left join lateral (select c.verdict, c.note, c.actor, c.at from fund_check c
  where c.entry_id = e.id order by c.id desc limit 1) c on true`

const files = `(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.id), '[]')
  from attachment a where a.entity = 'fundEntry' and a.entity_id = e.id) as files`
const named = `${entryColumns}, e.source, e.note, ${files}, e.at,
  coalesce((select name from auth_user where id = e.actor), e.actor) as "actorName",
  c.verdict, c.note as "checkNote", c.at as "checkedAt",
  (select count(*) from fund_check k where k.entry_id = e.id)::int as checks,
  case when c.actor is not null then coalesce((select name from auth_user where id = c.actor), c.actor) end as "checkerName"`

/** A project's entries in the order of their months. Through the index on project, month. */
export function fundEntriesOf(q: Queryable, projectId: string): Promise<StoredFundEntry[]> {
  return q.query<StoredFundEntry>(
    `select ${named} from fund_entry e ${newestCheck} where e.project_id = $1 order by e.month, e.id`,
    [projectId],
  )
}

export async function fundEntryById(q: Queryable, id: string): Promise<StoredFundEntry | null> {
  const [found] = await q.query<StoredFundEntry>(
    `select ${named} from fund_entry e ${newestCheck} where e.id = $1`,
    [id],
  )
  return found ?? null
}

/** What figures need of the entries of some projects, by project. */
export async function fundEntriesByProject(
  q: Queryable,
  projectIds: readonly string[],
): Promise<Map<string, FundEntry[]>> {
  const rows = await q.query<FundEntry & { projectId: string }>(
    `select ${entryColumns}, c.verdict from fund_entry e ${newestCheck}
     where e.project_id = any($1) order by e.month, e.id`,
    [projectIds],
  )
  return Map.groupBy(rows, ({ projectId }) => projectId)
}

/** The last year that was carried over, of the projects for which one was. */
export async function closedYears(q: Queryable, projectIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await q.query<{ projectId: string; year: number }>(
    `select project_id as "projectId", max(year) as year from project_year where project_id = any($1) group by project_id`,
    [projectIds],
  )
  return new Map(rows.map(({ projectId, year }) => [projectId, year]))
}

/** What a project is to bring into place, by year. */
export function fundPlansOf(q: Queryable, projectId: string): Promise<Row<'fundPlan'>[]> {
  return q.query<Row<'fundPlan'>>(
    `select ${selectList(fundPlan)} from fund_plan where project_id = $1 order by year`,
    [projectId],
  )
}

/** An entry that the office has not spoken on, with its project. */
export interface WaitingFundEntry {
  readonly id: string
  readonly projectId: string
  readonly projectName: string
  readonly reportingUnit: string
  readonly month: string
  readonly kind: FundEntry['kind']
  readonly yuan: number
  readonly source: string | null
  readonly files: number
  readonly at: Instant
}

/** Entries that wait for the office, the oldest first; of the units named, null: of all. */
export function waitingFunds(
  q: Queryable,
  { units, limit, after }: { units: readonly string[] | null; limit: number; after?: string | undefined },
): Promise<WaitingFundEntry[]> {
  return q.query<WaitingFundEntry>(
    `select e.id, e.project_id as "projectId", p.name as "projectName", p.reporting_unit as "reportingUnit",
            e.month, e.kind, e.yuan, e.source, e.at,
            (select count(*) from attachment a where a.entity = 'fundEntry' and a.entity_id = e.id)::int as files
     from fund_entry e join project p on p.id = e.project_id
     where not exists (select from fund_check c where c.entry_id = e.id)
       and ($1::text[] is null or p.reporting_unit = any($1)) and ($2::text is null or e.id > $2)
     order by e.id limit $3`,
    [units, after ?? null, limit],
  )
}
