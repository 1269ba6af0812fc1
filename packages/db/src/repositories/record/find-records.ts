import type { Entity as RegisterName } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { recordColumns, recordSource, type Reading, type RegisterRecord } from './stored-record.ts'

/** A unit's own records under any of the names (keys made by `nameKey`). Through the index on `name_key`. */
export function findByNames(
  q: Queryable,
  register: RegisterName,
  unit: string,
  nameKeys: readonly string[],
  reading: Reading,
): Promise<RegisterRecord[]> {
  // One that went into another, or was taken back, is no project that a form could mean.
  const standing = register === 'project' ? 'and r.merged_into is null' : ''
  return q.query<RegisterRecord>(
    `select ${recordColumns(register, reading)} ${recordSource(register, reading)}
     where r.name_key = any($1) and r.reporting_unit = $2 ${standing} order by r.created_at, r.id`,
    [nameKeys, unit],
  )
}

/** Records by id, in the order of the ids; unknown ones are absent. */
export async function recordsById(
  q: Queryable,
  register: RegisterName,
  ids: readonly string[],
  reading: Reading,
): Promise<RegisterRecord[]> {
  const rows = await q.query<RegisterRecord>(
    `select ${recordColumns(register, reading)} ${recordSource(register, reading)} where r.id = any($1)`,
    [ids],
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
