import {
  fieldWithRole,
  recordFacts,
  type CountedProject,
  type Relation,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { project, projectStage } from '../../entities/project.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** A project as counting sees it, with how it came to each stage that counts. */
export interface ProjectToCount {
  readonly project: CountedProject
  readonly relations: readonly Relation[]
  readonly originOf: ReadonlyMap<string, CountedProject['origin']>
}

/** Projects by id as counting sees them; one merged into another adds nothing and is absent. */
export async function projectsToCount(
  q: Queryable,
  plan: WorkPlan,
  ids: readonly string[],
): Promise<ProjectToCount[]> {
  // One after another: within a write there is one connection. Held, so that none is removed meanwhile.
  const projects = await q.query<Row<'project'>>(
    `select ${selectList(project)} from project where id = any($1) and merged_into is null order by id for key share`,
    [ids],
  )
  // What waits for the office's word, or was sent back, does not count yet.
  const stages = await q.query<Row<'projectStage'>>(
    `select ${selectList(projectStage)} from project_stage
     where project_id = any($1) and (review_state is null or review_state = 'passed')`,
    [ids],
  )
  const relations = await q.query<Relation>(
    `select kind, project_id as project, other_id as other from project_relation where project_id = any($1) or other_id = any($1)`,
    [ids],
  )
  const stagesBy = Map.groupBy(stages, ({ projectId }) => projectId)
  const relationsOf = Map.groupBy(
    relations.flatMap((relation) => [relation.project, relation.other].map((id) => ({ id, relation }))),
    ({ id }) => id,
  )
  return projects.map((row) => {
    const own = stagesBy.get(row.id) ?? []
    return {
      project: counted(plan, row, own),
      relations: (relationsOf.get(row.id) ?? []).map(({ relation }) => relation),
      originOf: new Map(own.map(({ stage, origin }) => [stage, origin])),
    }
  })
}

function counted(
  plan: WorkPlan,
  row: Row<'project'>,
  stages: readonly Row<'projectStage'>[],
): CountedProject {
  const written = row.values[fieldWithRole(plan, 'project', 'investment')?.id ?? '']
  const yuan = row.investmentYuan
  const investment =
    typeof written === 'object' && !Array.isArray(written)
      ? written
      : yuan === null
        ? undefined
        : { currency: 'CNY' as const, minor: yuan * 100, yuan }
  return {
    id: row.id,
    origin: row.origin,
    reached: stages.map(({ stage, businessDay, reviewDay }) => ({
      stage,
      ...(businessDay !== null && { businessOn: businessDay }),
      ...(reviewDay !== null && { reviewedOn: reviewDay }),
    })),
    ...(investment && { investment }),
    reportingUnit: row.reportingUnit,
    responsibleUnit: row.responsibleUnit ?? row.reportingUnit,
    firstReporter: row.firstReporter,
    ...(row.shares && { shares: row.shares }),
    facts: recordFacts(plan, row),
  }
}
