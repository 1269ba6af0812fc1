import {
  columnOf,
  newestFirst,
  termsOf,
  type Field,
  type ProjectSort,
  type WorkPlan,
} from '@zhaoshang/domain'
import { columnName } from '../../entities/entity.ts'
import { project } from '../../entities/project.ts'
import { fieldValue, type Parameters } from '../expr/expr-to-sql.ts'

/** Where the last row of a page stands in the order: its value, null where it has none, and its id. */
export interface ProjectCursor {
  readonly value: string | number | null
  readonly id: string
}

/** An order of a list as SQL: what rows are compared by, of which type, and whether rows may lack it. */
export interface ProjectOrder {
  readonly sql: string
  readonly type: 'text' | 'numeric' | 'timestamptz'
  readonly nullable: boolean
  readonly direction: 'asc' | 'desc'
}

/**
 * The order that a list asks for; one that does not sort gives the newest
 * first. Stages, units and whatever else the plan lists go by the plan's order.
 */
export function projectOrder(plan: WorkPlan, sort: ProjectSort, parameters: Parameters): ProjectOrder {
  const column = columnOf(plan, sort.by)
  const direction = sort.descending ? 'desc' : 'asc'
  if (!column?.sortable) return projectOrder(plan, newestFirst, parameters)
  const { id, kind, field, terms } = column
  const sql = `"project"."${columnName(id)}"`
  const nullable = project.columns[id as keyof typeof project.columns]?.nullable ?? false
  switch (kind) {
    case 'term':
      return { ...byPlan(sql, idsOf(plan, terms), parameters), direction }
    case 'unit':
      return { ...byPlan(sql, unitsOf(plan), parameters), direction }
    case 'yuan':
      return { sql, type: 'numeric', nullable, direction }
    case 'instant':
      return { sql, type: 'timestamptz', nullable, direction }
    case 'field':
      return { ...byField(plan, field, parameters), nullable: true, direction }
    default:
      return { sql, type: 'text', nullable, direction }
  }
}

function idsOf(plan: WorkPlan, terms: string | undefined): string[] {
  const all = {
    stages: plan.stages,
    statuses: plan.statuses,
    industries: plan.industries,
    channels: plan.channels,
    regions: plan.regions,
    sizeClasses: plan.register.sizeClasses,
  } as const
  return all[terms as keyof typeof all].map(({ id }) => id)
}

const unitsOf = (plan: WorkPlan): string[] => plan.units.map(({ code }) => code)

/** Text as written, which the plan does not list, stands behind what it lists. */
function byPlan(sql: string, ids: readonly string[], parameters: Parameters) {
  return {
    sql: `array_position(${parameters.add(ids)}::text[], ${sql})`,
    type: 'numeric' as const,
    nullable: true,
  }
}

function byField(
  plan: WorkPlan,
  field: Field | undefined,
  parameters: Parameters,
): Pick<ProjectOrder, 'sql' | 'type'> {
  const value = fieldValue('"project"."values"', field?.id ?? '').sql
  // Only a value of the field's own type may be cast: an earlier plan may have kept another there.
  const guarded = (type: string, inner: string) =>
    `(case when jsonb_typeof(${value}) = '${type}' then ${inner} end)`
  const text = guarded('string', `${value} #>> '{}'`)
  switch (field?.type) {
    case 'money':
      return { sql: guarded('object', `(${value} ->> 'yuan')::numeric`), type: 'numeric' }
    case 'quantity':
      return { sql: guarded('number', `(${value} #>> '{}')::numeric`), type: 'numeric' }
    case 'yes-no':
      return { sql: guarded('boolean', `(${value} #>> '{}')::boolean::int`), type: 'numeric' }
    case 'unit':
      return byPlan(text, unitsOf(plan), parameters)
    case 'choice':
      return byPlan(
        text,
        termsOf(plan, field).map(({ id }) => id),
        parameters,
      )
    default:
      return { sql: text, type: 'text' }
  }
}

/** Rows behind a cursor, among those that have a value and those that have none. */
export function behind(
  { sql, type, direction }: ProjectOrder,
  { value, id }: ProjectCursor,
  parameters: Parameters,
): string {
  const than = direction === 'asc' ? '>' : '<'
  if (value === null) return `"project"."id" ${than} ${parameters.add(id)}`
  return `(${sql}, "project"."id") ${than} (${parameters.add(value)}::${type}, ${parameters.add(id)})`
}

export const orderBy = ({ sql, direction }: Pick<ProjectOrder, 'sql' | 'direction'>): string =>
  `order by ${sql} ${direction}, "project"."id" ${direction}`
