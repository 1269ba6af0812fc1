import type { Queryable } from '../../database/database.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { projectCondition, type ProjectSelection } from './project-condition.ts'
import { headList, type ProjectHead } from './project-head.ts'

/** Of some projects those that fit, in the order of their ids as given. */
export async function projectsById(
  q: Queryable,
  selection: ProjectSelection,
  ids: readonly string[],
): Promise<ProjectHead[]> {
  const parameters = new Parameters()
  const asked = parameters.add(ids)
  return q.query<ProjectHead>(
    `select ${headList} from project where "project"."id" = any(${asked}) and ${projectCondition(selection, parameters)}
     order by array_position(${asked}::text[], "project"."id")`,
    parameters.values,
  )
}
