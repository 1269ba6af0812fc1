import type { Queryable } from '../../database/database.ts'
import { keptCount } from '../kept/kept-count.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { projectCondition, type ProjectSelection } from './project-condition.ts'

/**
 * How many projects a selection has, exactly: from the kept figures where they
 * tell it (stages, statuses, origin and one more condition), else counted.
 */
export async function countProjects(q: Queryable, selection: ProjectSelection): Promise<number> {
  const kept = await keptCount(q, selection)
  if (kept !== null) return kept
  const parameters = new Parameters()
  const [count] = await q.query<{ n: number }>(
    `select count(*) as n from project where ${projectCondition(selection, parameters)}`,
    parameters.values,
  )
  return count?.n ?? 0
}
