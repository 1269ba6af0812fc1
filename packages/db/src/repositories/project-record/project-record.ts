import type { Day, PartialDate, Values } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { project } from '../../entities/project.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** When a project reached a stage, and the office's word on it. */
export interface ReachedStage {
  readonly stage: string
  readonly businessDate: PartialDate | null
  readonly businessDay: Day | null
  readonly origin: 'stock' | 'moved'
  readonly reviewState: 'waiting' | 'passed' | 'returned' | null
  readonly reviewDay: Day | null
  readonly reviewNote: string | null
  readonly reviewerName: string | null
  readonly version: number
}

/** A project with what its page shows at once. */
export type ProjectRecord = Row<'project'> & {
  readonly number: string
  /** Contacts: for those only who may know of them. */
  readonly sensitive: Values
  readonly stages: readonly ReachedStage[]
  readonly ownerPersonName: string | null
  /** The project that it was merged into. */
  readonly mergedIntoName: string | null
}

/** One project by id, in one question, through primary keys alone. */
export async function projectRecord(q: Queryable, id: string): Promise<ProjectRecord | null> {
  const [found] = await q.query<ProjectRecord>(
    `select ${selectList(project, 'project')}, project.number,
       coalesce((select s.values from sensitive_value s where s.entity = 'project' and s.entity_id = project.id), '{}') as sensitive,
       (select coalesce(jsonb_agg(jsonb_build_object('stage', t.stage, 'businessDate', t.business_date, 'businessDay', t.business_day,
          'origin', t.origin, 'reviewState', t.review_state, 'reviewDay', t.review_day, 'reviewNote', t.review_note,
          'reviewerName', (select name from auth_user where id = t.reviewer), 'version', t.version)), '[]')
        from project_stage t where t.project_id = project.id) as stages,
       (select name from person where id = project.owner_person) as "ownerPersonName",
       (select other.name from project other where other.id = project.merged_into) as "mergedIntoName"
     from project where project.id = $1`,
    [id],
  )
  return found ?? null
}
