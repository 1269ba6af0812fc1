import type { Queryable } from '../../database/database.ts'
import { file } from '../../entities/file.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** What is known of a stored file; its content is in the file store. */
export async function getFile(q: Queryable, sha256: string): Promise<Row<'file'> | null> {
  const [found] = await q.query<Row<'file'>>(`select ${selectList(file)} from file where sha256 = $1`, [
    sha256,
  ])
  return found ?? null
}
