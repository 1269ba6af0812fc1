import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** By what projects can be told apart in figures; `month`: the one in which the present stage was reached. */
export type FigureDimension =
  | 'all'
  | 'industry'
  | 'unit'
  | 'responsible'
  | 'channel'
  | 'region'
  | 'month'
  | 'size'

export interface FigureQuery {
  /** Projects that these units report or are responsible for; null: all. */
  readonly scope: readonly string[] | null
  readonly by: FigureDimension
  /** As of the end of this day; default now. */
  readonly on?: Day | undefined
}

/** Projects of one value, stage, status and origin, with their investment and the funds in place. */
export interface ProjectFigure {
  /** Null where nothing is said, and of `all`. */
  readonly value: string | null
  readonly stage: string
  readonly status: string
  readonly origin: 'stock' | 'moved'
  readonly projects: number
  /** Whole yuan. */
  readonly yuan: number
  readonly funds: number
}

/**
 * Figures over the register, kept in the transaction that changes a project
 * (triggers on the table), so they are never behind it. Statuses that do not
 * count are among them; projects merged into others are not.
 *
 * Plan relied on: totals of one dimension through the primary key (some hundred
 * rows whatever the number of projects), what is not folded yet by a scan of at
 * most some thousand rows. A past day is the present less what changed since.
 */
export async function projectFigures(q: Queryable, query: FigureQuery): Promise<ProjectFigure[]> {
  const values: unknown[] = []
  return q.query<ProjectFigure>(
    `select nullif(value, '') as value, stage, status, origin,
            sum(projects)::bigint as projects, sum(yuan)::bigint as yuan, sum(funds)::bigint as funds
     from (${keptParts(query, values)}) as part
     group by value, stage, status, origin
     having sum(projects) <> 0 or sum(yuan) <> 0 or sum(funds) <> 0
     order by value, stage, status, origin`,
    values,
  )
}

/** Rows that sum up to a query's figures; its parameters are added to `values`. */
export function keptParts({ by, scope, on }: FigureQuery, values: unknown[]): string {
  const rows = `dimension = $${values.push(by)} and ${scopeCondition(scope, values)}`
  const figures = 'value, stage, status, origin, projects, yuan, funds'
  const now = `select ${figures} from project_total where ${rows}
    union all select ${figures} from project_delta where ${rows}`
  if (on === undefined) return now
  const since = `where ${rows} and day > $${values.push(on)}`
  const undone = 'value, stage, status, origin, -projects, -yuan, -funds'
  return `${now} union all select ${undone} from project_day ${since}
    union all select ${undone} from project_delta ${since}`
}

/** One row stands for every project of a reporting and a responsible unit, so that a project of two units in a scope counts once. */
function scopeCondition(scope: readonly string[] | null, values: unknown[]): string {
  if (scope === null) return `reporting = '*'`
  const units = `any($${values.push(scope)}::text[])`
  return `(reporting = ${units} or (responsible = ${units} and reporting <> '*'))`
}
