import type { Entity as RegisterName, WorkPlan } from '@zhaoshang/domain'
import { columnName, type Entity } from '../../entities/entity.ts'
import { entities } from '../../entities/index.ts'
import { fieldValue, type PropertyResolver, type SqlProperty } from './expr-to-sql.ts'

const kinds = {
  text: 'text',
  integer: 'number',
  flag: 'boolean',
  texts: 'texts',
  instant: undefined,
  json: undefined,
} as const

/**
 * Properties of a record as rules name them: its own columns, `counts` (its
 * status stands in lists and counts, as the plan says), else a field by id.
 */
export function recordProperties(
  register: RegisterName,
  plan: Pick<WorkPlan, 'statuses'>,
  table = register as string,
): PropertyResolver {
  const entity: Entity = entities[register]
  const counting = plan.statuses.filter((status) => status.counts).map((status) => status.id)
  return (property) => {
    if (property === 'counts') return counts(register, table, counting)
    const kind = kinds[entity.columns[property]?.kind ?? 'json']
    if (kind !== undefined) return { kind, sql: `"${table}"."${columnName(property)}"` }
    return fieldValue(`"${table}"."values"`, property)
  }
}

/** Only a project has a status; a problem and an activity always count. */
function counts(register: RegisterName, table: string, counting: readonly string[]): SqlProperty {
  if (register !== 'project') return { kind: 'boolean', sql: 'true' }
  const ids = counting.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')
  return {
    kind: 'boolean',
    sql: ids === '' ? 'false' : `("${table}"."merged_into" is null and "${table}"."status" in (${ids}))`,
  }
}
