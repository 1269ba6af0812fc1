import type { Queryable } from '../../database/database.ts'
import { project } from '../../entities/project.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

export async function getProject(q: Queryable, id: string): Promise<Row<'project'> | null> {
  const [found] = await q.query<Row<'project'>>(`select ${selectList(project)} from project where id = $1`, [
    id,
  ])
  return found ?? null
}
