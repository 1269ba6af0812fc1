import type { Queryable } from '../../database/database.ts'
import { columnName, type Entity } from '../../entities/entity.ts'
import { entities, type EntityName } from '../../entities/index.ts'

/** Tables whose rows go along when a project goes into another, and where they say whose they are. */
const goAlong = {
  problem: 'projectId',
  progressEntry: 'entityId',
  attachment: 'entityId',
  comment: 'entityId',
  evidence: 'entityId',
  assurance: 'projectId',
  supportRequest: 'projectId',
  lead: 'projectId',
} as const satisfies Partial<Record<EntityName, string>>

/** Rows of one table that belong to a project. */
export interface Belongings {
  readonly entity: EntityName
  readonly property: string
  readonly rows: readonly { readonly id: string; readonly version: number | null }[]
}

/**
 * What goes along when a project goes into another: problems, lines of
 * progress, files, comments, evidence, assurance, support, leads. Its moves,
 * stages, reviews and fund entries are its own history and stay with it.
 */
export async function belongingsOf(q: Queryable, project: string): Promise<Belongings[]> {
  const found: Belongings[] = []
  for (const [name, property] of Object.entries(goAlong) as [keyof typeof goAlong, string][]) {
    const { table, columns }: Entity = entities[name]
    const column = columnName(property)
    const rows = await q.query<{ id: string; version: number | null }>(
      `select id, ${'version' in columns ? 'version' : 'null::int as version'} from "${table}"
       where "${column}" = $1 ${property === 'entityId' ? `and entity = 'project'` : ''} order by id`,
      [project],
    )
    if (rows.length > 0) found.push({ entity: name, property, rows })
  }
  return found
}
