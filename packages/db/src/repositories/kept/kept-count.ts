import { unsaid, type Expr, type ProjectFilter } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { keptParts, type FigureDimension } from './project-figures.ts'

/** Conditions that figures are kept by, one of them at a time. */
const dimensions = {
  industry: 'industry',
  unit: 'unit',
  responsible: 'responsible',
  channel: 'channel',
  region: 'region',
  size: 'size',
  month: 'month',
} as const satisfies Partial<Record<keyof ProjectFilter, FigureDimension>>
/** Conditions that every kept figure is told apart by. */
const always: ReadonlySet<string> = new Set(['stage', 'status', 'origin'])

/**
 * How many projects fit, from the kept figures; null where the filter asks for
 * what they do not tell apart, or the scope is not that of units.
 */
export async function keptCount(
  q: Queryable,
  { where, filter }: { where: Expr; filter: ProjectFilter },
): Promise<number | null> {
  const stages = await keptByStage(q, { where, filter })
  return stages && stages.reduce((sum, { projects }) => sum + projects, 0)
}

/** Projects of one stage, with their investment and the funds in place, in whole yuan. */
export interface KeptStage {
  readonly stage: string
  readonly projects: number
  readonly yuan: number
  readonly funds: number
}

/** What fits at each stage, from the kept figures; null where {@link keptCount} is. */
export async function keptByStage(
  q: Queryable,
  { where, filter }: { where: Expr; filter: ProjectFilter },
): Promise<KeptStage[] | null> {
  const scope = unitsOfScope(where)
  if (scope === undefined) return null
  const asked = Object.keys(filter).filter((name) => filter[name as keyof ProjectFilter] !== undefined)
  const [dimension, ...more] = asked.filter((name) => !always.has(name))
  if (more.length > 0 || (dimension !== undefined && !(dimension in dimensions))) return null

  const by = dimension === undefined ? undefined : (dimension as keyof typeof dimensions)
  const values: unknown[] = []
  const among = (column: string, ids: readonly string[] | undefined): string =>
    ids === undefined ? '' : ` and ${column} = any($${values.push(ids)}::text[])`
  const parts = keptParts({ scope, by: by === undefined ? 'all' : dimensions[by] }, values)
  return q.query<KeptStage>(
    `select stage, sum(projects)::bigint as projects, sum(yuan)::bigint as yuan, sum(funds)::bigint as funds
     from (${parts}) as part where true
     ${among('stage', filter.stage)}${among('status', filter.status)}
     ${among('origin', filter.origin && [filter.origin])}
     ${among('value', by && filter[by]?.map((id) => (id === unsaid ? '' : id)))}
     group by stage having sum(projects) <> 0`,
    values,
  )
}

/** The units that a scope of projects names; null: all; undefined where it is none that a policy makes. */
function unitsOfScope(where: Expr): readonly string[] | null | undefined {
  if ('all' in where && where.all.length === 0) return null
  if (!('any' in where)) return undefined
  const [reporting, responsible, ...more] = where.any
  if (reporting === undefined) return []
  if (more.length > 0 || responsible === undefined || !('in' in reporting) || !('in' in responsible))
    return undefined
  const [one, units] = reporting.in
  const [other, same] = responsible.in
  if (one !== 'reportingUnit' || other !== 'responsibleUnit' || units.join('\0') !== same.join('\0'))
    return undefined
  return units.map(String)
}
