import type pg from 'pg'
import { columnName, type Entity } from '../entities/entity.ts'
import { columnList, fromColumns, toColumns } from '../entities/row-json.ts'

export type Properties = Readonly<Record<string, unknown>>

/** Rows go in as one JSON parameter, which PostgreSQL spreads by the table's own types: any number of rows in one statement. */
export async function insertRows(
  client: pg.PoolClient,
  entity: Entity,
  rows: readonly Properties[],
): Promise<void> {
  const statement = `insert into "${entity.table}" (${columnList(entity)})
       select ${columnList(entity)} from jsonb_populate_recordset(null::"${entity.table}", $1::jsonb)`
  await inTurn(inParts(rows), (part) => {
    const json = JSON.stringify(part.map((row) => toColumns(entity, row)))
    return () => client.query(statement, [json])
  })
}

/**
 * One statement after another, each made ready while the database works on the
 * one before: of a large import either side would otherwise wait for the other
 * half of the time.
 */
export async function inTurn<T>(
  parts: readonly T[],
  prepare: (part: T) => () => Promise<unknown>,
): Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  for (const part of parts) {
    const send = prepare(part)
    await running
    running = send()
    // Waited for in the next turn; until then a refusal is no unhandled one.
    running.catch(() => {})
  }
  await running
}

/**
 * @param properties those that differ in any of the rows, the version and the
 *   moment among them: what stays as it is, which may be megabytes, is not sent.
 */
export async function updateRows(
  client: pg.PoolClient,
  entity: Entity,
  rows: readonly Properties[],
  properties: ReadonlySet<string>,
): Promise<void> {
  const keys = entity.key.map(columnName)
  const sent = Object.keys(entity.columns).filter(
    (property) => properties.has(property) || entity.key.includes(property),
  )
  const sets = sent.map(columnName).filter((name) => !keys.includes(name))
  if (sets.length === 0) return
  for (const part of inParts(rows)) {
    await client.query(
      `update "${entity.table}" as t set ${sets.map((name) => `"${name}" = r."${name}"`).join(', ')}
       from jsonb_populate_recordset(null::"${entity.table}", $1::jsonb) as r
       where ${keys.map((name) => `t."${name}" = r."${name}"`).join(' and ')}`,
      [JSON.stringify(part.map((row) => toColumns(entity, row, sent)))],
    )
  }
}

/**
 * Reads rows by key and keeps others from changing them until the end of the
 * transaction; locked in the order of their keys, so two writes do not wait for
 * each other. By id: the key's parts joined with `/`.
 */
export async function lockRows(
  client: pg.PoolClient,
  entity: Entity,
  keys: readonly (readonly string[])[],
): Promise<Map<string, Properties>> {
  if (keys.length === 0) return new Map()
  const names = entity.key.map(columnName)
  const { rows } = await client.query<{ row: Properties }>(
    `select to_jsonb(t) as row from "${entity.table}" as t
     where ${names.map((name, i) => `t."${name}" = any($${i + 1})`).join(' and ')}
     order by ${names.map((name) => `t."${name}"`).join(', ')}
     for update`,
    names.map((_, i) => [...new Set(keys.map((parts) => parts[i] ?? ''))]),
  )
  return new Map(
    rows.map(({ row }) => {
      const properties = fromColumns(entity, row)
      return [entity.key.map((property) => String(properties[property])).join('/'), properties]
    }),
  )
}

export async function removeRow(
  client: pg.PoolClient,
  entity: Entity,
  key: readonly string[],
): Promise<void> {
  const names = entity.key.map(columnName)
  await client.query(
    `delete from "${entity.table}" where ${names.map((name, i) => `"${name}" = $${i + 1}`).join(' and ')}`,
    [...key],
  )
}

export async function removeRows(
  client: pg.PoolClient,
  entity: Entity,
  rows: readonly Properties[],
): Promise<void> {
  const names = entity.key.map(columnName)
  for (const part of inParts(rows)) {
    await client.query(
      `delete from "${entity.table}" as t using jsonb_populate_recordset(null::"${entity.table}", $1::jsonb) as r
       where ${names.map((name) => `t."${name}" = r."${name}"`).join(' and ')}`,
      [JSON.stringify(part.map((row) => toColumns(entity, row)))],
    )
  }
}

/** A parameter of some megabytes is fine, one of a gigabyte is not. */
const rowsPerStatement = 2_000

export function inParts<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    parts.push(rows.slice(start, start + rowsPerStatement))
  return parts
}
