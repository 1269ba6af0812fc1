import type { ProjectSort, Values } from '@zhaoshang/domain'
import type pg from 'pg'
import type { Database } from '../../database/database.ts'
import { plainTypes } from '../../database/types.ts'
import type { Row } from '../../entities/index.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { projectCondition, type ProjectSelection } from '../project/project-condition.ts'
import { projectOrder } from '../project/project-order.ts'
import { streamColumns, streamValues, type StreamedProperty } from './streamed-columns.ts'

/** A project on its way out: the properties that were asked for, and whose it is. */
export type StreamedProject = Partial<
  Pick<Omit<Row<'project'>, 'createdAt' | 'updatedAt'> & GivenAsText, StreamedProperty>
> & {
  readonly id: string
  readonly reportingUnit: string
  readonly responsibleUnit: string | null
  /** Of the fields asked for, by field id. */
  readonly values: Values
  /** Of the sensitive fields asked for. */
  readonly sensitive: Values
}

interface GivenAsText {
  readonly number: string
  /** `2024-04-24 09:00`, in the district's time. */
  readonly createdAt: string
  readonly updatedAt: string
}

export interface ProjectStreamQuery extends ProjectSelection {
  readonly sort: ProjectSort
  /** The project's own columns by property. */
  readonly properties: readonly StreamedProperty[]
  /** Fields of the plan by id. */
  readonly fields: readonly string[]
  /** Rows that come at once. */
  readonly batch?: number
}

const rowsAtOnce = 250

/**
 * Every project that fits, from one snapshot of the database: whatever is
 * written meanwhile, the rows and their number belong together. Read through
 * a cursor on a connection of its own, the next batch while the last one is
 * worked on, so memory does not grow with the rows. A reader who takes nothing
 * for a minute is cut off, since the snapshot keeps the database from tidying up.
 */
export async function* streamProjects(
  database: Database,
  query: ProjectStreamQuery,
): AsyncGenerator<readonly StreamedProject[], void, void> {
  const client = await database.pool.connect()
  let broken: Error | undefined
  const onError = (error: Error): void => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('begin isolation level repeatable read read only')
    await declareCursor(client, query)
    const size = query.batch ?? rowsAtOnce
    let next = fetchRows(client, query, Math.min(size, 50))
    for (;;) {
      const rows = await next
      if (rows.length === 0) return
      next = fetchRows(client, query, size)
      // Looked at in the next turn, or never where the reader stops here.
      next.catch(() => {})
      yield rows
    }
  } finally {
    await client.query('rollback').catch((lost: Error) => {
      broken ??= lost
    })
    if (!broken) client.off('error', onError)
    client.release(broken)
  }
}

async function declareCursor(client: pg.PoolClient, query: ProjectStreamQuery): Promise<void> {
  const parameters = new Parameters()
  const hidden = sensitiveFields(query)
  const contacts =
    hidden.length === 0
      ? ''
      : `left join sensitive_value s on s.entity = 'project' and s.entity_id = "project".id`
  const selected = [
    '"project".id',
    '"project".reporting_unit as "reportingUnit"',
    '"project".responsible_unit as "responsibleUnit"',
    ...streamColumns(query.properties),
    `${streamValues('"project"."values"', openFields(query), parameters)} as "values"`,
    `${streamValues('s."values"', hidden, parameters)} as sensitive`,
  ]
  const condition = projectCondition(query, parameters)
  const { sql, nullable, direction } = projectOrder(query.plan, query.sort, parameters)
  // What is never empty goes by its index; of the rest the rows without a value stand last.
  const order = `${nullable ? `(${sql}) is null, ` : ''}${sql} ${direction}, "project".id ${direction}`
  await client.query(
    `declare projects no scroll cursor for
     select ${selected.join(', ')} from project ${contacts} where ${condition} order by ${order}`,
    parameters.values,
  )
}

function openFields({ plan, fields }: ProjectStreamQuery): string[] {
  const hidden = new Set(plan.fields.filter(({ sensitive }) => sensitive).map(({ id }) => id))
  return fields.filter((id) => !hidden.has(id))
}

function sensitiveFields({ plan, fields }: ProjectStreamQuery): string[] {
  const hidden = new Set(plan.fields.filter(({ sensitive }) => sensitive).map(({ id }) => id))
  return fields.filter((id) => hidden.has(id))
}

async function fetchRows(
  client: pg.PoolClient,
  query: ProjectStreamQuery,
  count: number,
): Promise<StreamedProject[]> {
  const { rows } = await client.query<Fetched>({ text: `fetch ${count} from projects`, types: plainTypes })
  const [open, hidden] = [openFields(query), sensitiveFields(query)]
  // In place: of a hundred thousand rows every copy counts.
  return rows.map((row) =>
    Object.assign(row, { values: byField(open, row.values), sensitive: byField(hidden, row.sensitive) }),
  )
}

type Fetched = Omit<StreamedProject, 'values' | 'sensitive'> & {
  readonly values: unknown[] | null
  readonly sensitive: unknown[] | null
}

const nothing: Values = Object.freeze({})

function byField(fields: readonly string[], values: unknown[] | null): Values {
  if (values === null || fields.length === 0) return nothing
  return Object.fromEntries(
    fields.flatMap((id, i) => (values[i] === null || values[i] === undefined ? [] : [[id, values[i]]])),
  ) as Values
}
