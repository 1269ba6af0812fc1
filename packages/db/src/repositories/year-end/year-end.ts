import type { Expr, Instant, Values, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'

/** A project whose year is not carried over yet. */
export interface OpenYear {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly unit: string
  readonly stage: string
  readonly status: string
  readonly investmentYuan: number | null
  readonly fundsYearYuan: number | null
  readonly fundsYuan: number | null
  readonly values: Values
  readonly goesOn: boolean
}

export interface OpenYearQuery {
  readonly plan: WorkPlan
  readonly year: number
  /** When the year is over: what was registered later is not of it. */
  readonly until: Instant
  /** Projects in whose year the reader may rule. */
  readonly where: Expr
}

/** Projects for which a year, or one after it, was not carried over, by unit and name. One pass over the table. */
export function openYears(q: Queryable, { plan, year, until, where }: OpenYearQuery): Promise<OpenYear[]> {
  const parameters = new Parameters()
  const properties = recordProperties('project', plan)
  const mine = exprToSql(where, properties, parameters)
  const goesOn = exprToSql(plan.funds.goesOn, properties, parameters)
  const add = (value: unknown): string => `$${parameters.values.push(value)}`
  return q.query<OpenYear>(
    `select project.id, project.version, project.name, project.reporting_unit as unit, project.stage, project.status,
            project.investment_yuan as "investmentYuan", project.funds_year_yuan as "fundsYearYuan",
            project.funds_yuan as "fundsYuan", project.values, coalesce(${goesOn}, false) as "goesOn"
     from project
     where project.merged_into is null and ${mine} and project.created_at < ${add(until)}
       and not exists (select from project_year y where y.project_id = project.id and y.year >= ${add(year)})
     order by project.reporting_unit, project.name, project.id`,
    parameters.values,
  )
}

/** A carry-over that stands. */
export interface CarryOver {
  readonly changeSet: string
  readonly year: number
  readonly at: Instant
  readonly actorName: string
  /** Whose projects they were. */
  readonly units: readonly string[]
  readonly projects: number
  readonly goOn: number
  readonly fundsYearYuan: number
}

/** What was carried over, the newest first; of the units named, null: of all. */
export function carryOvers(q: Queryable, units: readonly string[] | null): Promise<CarryOver[]> {
  return q.query<CarryOver>(
    `select y.change_set as "changeSet", y.year, max(y.at) as at,
            coalesce((select name from auth_user where id = max(y.actor)), max(y.actor)) as "actorName",
            array_agg(distinct y.unit) as units, count(*)::int as projects,
            count(*) filter (where y.goes_on)::int as "goOn", sum(y.funds_year_yuan)::bigint as "fundsYearYuan"
     from project_year y where ($1::text[] is null or y.unit = any($1))
     group by y.change_set, y.year order by at desc, y.change_set desc limit 100`,
    [units],
  )
}
