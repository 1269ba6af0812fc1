import type { Queryable } from '../../database/database.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { keptByStage } from '../kept/kept-count.ts'
import { projectCondition, type ProjectSelection } from './project-condition.ts'

/** What the projects of a selection at one stage come to, in whole yuan; null: not asked for. */
export interface StageSum {
  readonly stage: string
  readonly projects: number
  readonly investmentYuan: number
  readonly fundsYuan: number
  readonly fixedYuan: number | null
  readonly fundsYearYuan: number | null
}

/**
 * Sums of a selection by stage; stages without any are absent. From the kept
 * figures where they tell it (some hundred rows however many projects there
 * are); what they do not keep, and other filters, take one pass over what fits.
 *
 * @param every also what is not kept: fixed assets and this year's funds.
 */
export async function sumProjects(
  q: Queryable,
  selection: ProjectSelection,
  { every }: { readonly every: boolean },
): Promise<StageSum[]> {
  const kept = every ? null : await keptByStage(q, selection)
  if (kept)
    return kept.map(({ stage, projects, yuan, funds }) => ({
      stage,
      projects,
      investmentYuan: yuan,
      fundsYuan: funds,
      fixedYuan: null,
      fundsYearYuan: null,
    }))
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
