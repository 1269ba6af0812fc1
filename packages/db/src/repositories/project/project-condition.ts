import { filterExpr, type Day, type Expr, type ProjectFilter, type WorkPlan } from '@zhaoshang/domain'
import { exprToSql, type Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'

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
  const words = (filter.text ?? '').split(/\s+/).filter(Boolean)
  return [
    `"project"."merged_into" is null`,
    exprToSql(asked, recordProperties('project', plan), parameters),
    ...words.map((word) => `${searched} like ${parameters.add(`%${likely(word)}%`)}`),
  ].join(' and ')
}

const searched = `lower(concat_ws(chr(10), "project"."name", "project"."investor", "project"."company", "project"."number", "project"."credit_code"))`

function likely(word: string): string {
  return word.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}
