import type { Database } from '../database/database.ts'
import { sealKeyOf } from '../write/audit.ts'
import { openAll } from './person-keys.ts'
import { isSealed } from './personal.ts'

/** Stands where a person was erased. */
export const erased = { erased: true } as const

type Properties = Readonly<Record<string, unknown>>

/** Rows of the change record with their sealed values opened; what was erased says so. */
export async function openSealed(
  database: Database,
  rows: readonly (Properties | null)[],
): Promise<(Properties | null)[]> {
  const opened = await openAll(
    database,
    sealKeyOf(database),
    rows.flatMap((row) => Object.values(row ?? {})),
  )
  return rows.map(
    (row) =>
      row &&
      Object.fromEntries(
        Object.entries(row).map(([property, value]) => [
          property,
          isSealed(value) ? (opened.has(value) ? opened.get(value) : erased) : value,
        ]),
      ),
  )
}
