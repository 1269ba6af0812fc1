import type { Queryable } from '../../database/database.ts'
import { projectRelation } from '../../entities/project-relation.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** A relation with the project at its other end. */
export interface NamedRelation extends Row<'projectRelation'> {
  readonly other: {
    readonly id: string
    readonly number: string
    readonly name: string
    readonly stage: string
    readonly reportingUnit: string
    readonly responsibleUnit: string | null
  }
}

/** Relations of a project, both ways. */
export function relationsOf(q: Queryable, project: string): Promise<NamedRelation[]> {
  return q.query<NamedRelation>(
    `select ${selectList(projectRelation, 'r')}, jsonb_build_object('id', p.id, 'number', p.number, 'name', p.name, 'stage', p.stage,
       'reportingUnit', p.reporting_unit, 'responsibleUnit', p.responsible_unit) as other
     from project_relation r join project p on p.id = case when r.project_id = $1 then r.other_id else r.project_id end
     where r.project_id = $1 or r.other_id = $1 order by r.at, r.id`,
    [project],
  )
}

export async function relationById(q: Queryable, id: string): Promise<Row<'projectRelation'> | null> {
  const [found] = await q.query<Row<'projectRelation'>>(
    `select ${selectList(projectRelation)} from project_relation where id = $1`,
    [id],
  )
  return found ?? null
}
