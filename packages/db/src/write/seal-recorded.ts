import type pg from 'pg'
import { queryPlain } from '../database/database.ts'
import { sealAll } from '../seal/person-keys.ts'
import { Personal, personalIn } from '../seal/personal.ts'
import type { Done } from './work.ts'

type Properties = Readonly<Record<string, unknown>>

/** What goes on record of a write, with every personal value sealed. */
export async function sealRecorded(
  client: pg.PoolClient,
  sealKey: string,
  done: Pick<Done, 'changes' | 'versions'>,
): Promise<Pick<Done, 'changes' | 'versions'>> {
  const values = personalIn([
    ...done.changes.flatMap(({ before, after }) => [before, after]),
    ...done.versions.map((version) => version.values),
  ])
  if (values.length === 0) return done
  const sealed = await sealAll({ query: (text, given) => queryPlain(client, text, given) }, sealKey, values)
  const closed = (row: Properties): Properties =>
    Object.fromEntries(
      Object.entries(row).map(([property, value]) => [
        property,
        value instanceof Personal ? (sealed.get(value) ?? null) : value,
      ]),
    )
  return {
    changes: done.changes.map((change) => ({
      ...change,
      before: change.before && closed(change.before),
      after: change.after && closed(change.after),
    })),
    versions: done.versions.map((version) => ({ ...version, values: closed(version.values) })),
  }
}
