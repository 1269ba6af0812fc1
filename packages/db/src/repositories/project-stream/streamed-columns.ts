import { columnName } from '../../entities/entity.ts'
import type { Parameters } from '../expr/expr-to-sql.ts'

/** Properties of the project's row that can be taken out as they are. */
const streamed = [
  'number',
  'name',
  'stage',
  'status',
  'flags',
  'investor',
  'industry',
  'investmentYuan',
  'reportingUnit',
  'responsibleUnit',
  'placeUnit',
  'channel',
  'region',
  'sizeClass',
  'fixedYuan',
  'fundsYuan',
  'fundsYearYuan',
  'stageDay',
  'reviewDay',
  'latestProgress',
  'latestProgressDay',
  'company',
  'creditCode',
  'ownerPerson',
  'firstReporter',
  'createdAt',
  'updatedAt',
] as const
export type StreamedProperty = (typeof streamed)[number]

const always: ReadonlySet<string> = new Set(['reportingUnit', 'responsibleUnit'])

export function isStreamed(property: string): property is StreamedProperty {
  return streamed.some((known) => known === property)
}

export function streamColumns(properties: readonly StreamedProperty[]): string[] {
  return [...new Set(properties)]
    .filter((property) => !always.has(property))
    .map((property) => `${shown(property)} as "${property}"`)
}

/** Moments come as a clock in the district's time shows them: put into words here they cost more than everything else of a row. */
function shown(property: StreamedProperty): string {
  const column = `"project"."${columnName(property)}"`
  return property === 'createdAt' || property === 'updatedAt'
    ? `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`
    : column
}

/** The fields asked for as one list, so that the others of a row are neither sent nor parsed. */
export function streamValues(source: string, fields: readonly string[], parameters: Parameters): string {
  if (fields.length === 0) return 'null::jsonb'
  return `jsonb_build_array(${fields.map((id) => `${source} -> ${parameters.add(id)}::text`).join(', ')})`
}
