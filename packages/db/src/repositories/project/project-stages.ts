import type { Queryable } from '../../database/database.ts'
import { projectStage } from '../../entities/project.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** When projects reached their stages, and what the office said. */
export function projectStagesOf(q: Queryable, projects: readonly string[]): Promise<Row<'projectStage'>[]> {
  return q.query<Row<'projectStage'>>(
    `select ${selectList(projectStage)} from project_stage where project_id = any($1)`,
    [projects],
  )
}
