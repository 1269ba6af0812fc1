import type { WorkPlan } from '@zhaoshang/domain'
import type { Parameters } from '../expr/expr-to-sql.ts'

/** What a list of matters says of the project that each is about. */
export interface ProjectBrief {
  readonly projectId: string
  readonly projectName: string
  readonly projectNumber: string | null
  readonly stage: string
  readonly reportingUnit: string
  readonly responsibleUnit: string | null
  readonly investmentYuan: number | null
}

/** The columns of a brief; `p` is the project. */
export const briefColumns = `p.id as "projectId", p.name as "projectName", p.number as "projectNumber", p.stage,
  p.reporting_unit as "reportingUnit", p.responsible_unit as "responsibleUnit", p.investment_yuan as "investmentYuan"`

/** Only projects that stand: nothing is asked about one that was ended, or merged into another. */
export function stands(plan: Pick<WorkPlan, 'statuses'>, parameters: Parameters): string {
  const counting = plan.statuses.filter(({ counts }) => counts).map(({ id }) => id)
  return `p.merged_into is null and p.status = any(${parameters.add(counting)})`
}
