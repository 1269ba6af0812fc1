import { columnName, type Entity } from '../entities/entity.ts'

/** Every column of an entity under its property's name; `query` then gives the entity's row. */
export function selectList(entity: Entity, table?: string): string {
  const prefix = table === undefined ? '' : `"${table}".`
  return Object.keys(entity.columns)
    .map((property) => `${prefix}"${columnName(property)}" as "${property}"`)
    .join(', ')
}
