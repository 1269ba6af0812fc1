import type { Queryable } from '../../database/database.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { projectCondition, type ProjectSelection } from './project-condition.ts'

/** What the projects of a selection at one stage come to, in whole yuan. */
export interface StageSum {
  readonly stage: string
  readonly projects: number
  readonly investmentYuan: number
  readonly fixedYuan: number
  readonly fundsYuan: number
  readonly fundsYearYuan: number
}

/** Sums of a selection by stage; stages without any are absent. One pass over what fits. */
export function sumProjects(q: Queryable, selection: ProjectSelection): Promise<StageSum[]> {
  const parameters = new Parameters()
  const sum = (column: string) => `coalesce(sum(${column}), 0)::bigint`
  return q.query<StageSum>(
    `select stage, count(*) as projects, ${sum('investment_yuan')} as "investmentYuan",
       ${sum('fixed_yuan')} as "fixedYuan", ${sum('funds_yuan')} as "fundsYuan",
       ${sum('funds_year_yuan')} as "fundsYearYuan"
     from project where ${projectCondition(selection, parameters)} group by stage`,
    parameters.values,
  )
}
