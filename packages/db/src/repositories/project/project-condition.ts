import { filterExpr, type Day, type Expr, type ProjectFilter, type WorkPlan } from '@zhaoshang/domain'
import { exprToSql, type Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { foundByWords } from '../search/found-by-words.ts'

/** Which projects: those that the reader may see, of these those that fit the filter. */
export interface ProjectSelection {
  readonly plan: WorkPlan
  /** What the reader may see. */
  readonly where: Expr
  readonly filter: ProjectFilter
  /** Days without progress are counted back from it. */
  readonly today: Day
}

/** The selection as a condition on a table under the name `project`. One merged into another stands in no list. */
export function projectCondition(
  { plan, where, filter, today }: ProjectSelection,
  parameters: Parameters,
): string {
  const asked: Expr = { all: [where, filterExpr(plan, filter, today)] }
  return [
    `"project"."merged_into" is null`,
    exprToSql(asked, recordProperties('project', plan), parameters),
    ...(filter.text === undefined ? [] : [foundByWords(filter.text, parameters)]),
  ].join(' and ')
}
