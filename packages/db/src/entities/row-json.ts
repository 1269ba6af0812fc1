import { instantFromMs } from '@zhaoshang/domain'
import { columnName, type Entity } from './entity.ts'

type Properties = Readonly<Record<string, unknown>>

/** A row of properties as the object that `jsonb_populate_recordset` takes. */
export function toColumns(
  entity: Entity,
  row: Properties,
  properties: readonly string[] = Object.keys(entity.columns),
): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  for (const property of properties) columns[columnName(property)] = row[property] ?? null
  return columns
}

/** A row as `to_jsonb` gives it, back in properties; moments become instants. */
export function fromColumns(entity: Entity, row: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entity.columns).map(([property, { kind }]) => {
      const value = row[columnName(property)]
      return [
        property,
        kind === 'instant' && typeof value === 'string' ? instantFromMs(Date.parse(value)) : value,
      ]
    }),
  )
}

/** The columns of an entity as a list for a statement, in the order of its properties. */
export function columnList(entity: Entity, prefix = ''): string {
  return Object.keys(entity.columns)
    .map((property) => `${prefix}"${columnName(property)}"`)
    .join(', ')
}
