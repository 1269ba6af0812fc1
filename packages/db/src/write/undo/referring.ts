import type { Queryable } from '../../database/database.ts'
import { columnName, type Entity } from '../../entities/entity.ts'
import { entities, type EntityName } from '../../entities/index.ts'

/** A row that belongs to a record. */
export interface Referring {
  readonly entity: EntityName
  readonly id: string
  /** The record that it belongs to. */
  readonly to: string
}

/** Kept about projects by the office or frozen in what was handed in: they do not hold a project. */
const doNotHold: readonly EntityName[] = ['snapshotRow', 'projectMove', 'projectStage', 'sensitiveValue']

/** Rows of any table that belong to the records, by their project or by kind and id. */
export async function referringTo(
  q: Queryable,
  register: EntityName,
  ids: readonly string[],
): Promise<Referring[]> {
  const found: Referring[] = []
  if (ids.length === 0) return found
  for (const [name, described] of Object.entries(entities) as [EntityName, Entity][]) {
    if (doNotHold.includes(name)) continue
    const { columns, key, table } = described
    const where: string[] = []
    if (register === 'project' && 'projectId' in columns) where.push('project_id')
    if ('entityId' in columns && 'entity' in columns) where.push('entity_id')
    for (const column of where) {
      const rows = await q.query<{ id: string; to: string }>(
        `select concat_ws('/', ${key.map((part) => `"${columnName(part)}"`).join(', ')}) as id, "${column}" as "to"
         from "${table}" where "${column}" = any($1) ${column === 'entity_id' ? 'and entity = $2' : ''}`,
        column === 'entity_id' ? [ids, register] : [ids],
      )
      found.push(...rows.map((row) => ({ entity: name, ...row })))
    }
  }
  return found
}
