import type { Queryable } from '../../database/database.ts'
import { projectFlag } from '../../entities/project-flag.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

export interface NamedFlag extends Row<'projectFlag'> {
  readonly proposedByName: string | null
  readonly decidedByName: string | null
}

const columns = `${selectList(projectFlag, 'f')}, (select name from auth_user where id = f.proposed_by) as "proposedByName",
  (select name from auth_user where id = f.decided_by) as "decidedByName"`

/** Marks proposed for a project, whatever became of them, the newest first. */
export function flagsOf(q: Queryable, project: string): Promise<NamedFlag[]> {
  return q.query<NamedFlag>(
    `select ${columns} from project_flag f where project_id = $1 order by created_at desc, id desc`,
    [project],
  )
}

export async function flagById(q: Queryable, id: string): Promise<Row<'projectFlag'> | null> {
  const [found] = await q.query<Row<'projectFlag'>>(
    `select ${selectList(projectFlag)} from project_flag where id = $1`,
    [id],
  )
  return found ?? null
}
