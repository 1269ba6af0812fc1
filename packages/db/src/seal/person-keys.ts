import { randomBytes } from 'node:crypto'
import type { Queryable } from '../database/database.ts'
import { seal, unseal } from './cipher.ts'
import { isSealed, type Personal, type Sealed } from './personal.ts'

/** The installation's key, with which the keys of persons are wrapped. */
export function wrappingKey(sealKey: string): Buffer {
  return Buffer.from(sealKey, 'base64url').subarray(0, 32)
}

/** Seals values with the keys of their subjects, made where there are none; one question for all of them. */
export async function sealAll(
  q: Queryable,
  sealKey: string,
  values: readonly Personal[],
): Promise<Map<Personal, Sealed | null>> {
  if (values.length === 0) return new Map()
  const subjects = [...new Set(values.map(({ subject }) => subject))]
  const wrapping = wrappingKey(sealKey)
  const found = await keysOf(q, wrapping, subjects)
  const missing = subjects.filter((subject) => !found.has(subject))
  if (missing.length > 0) {
    const made = new Map(missing.map((subject) => [subject, randomBytes(32)]))
    const inserted = await q.query<{ subject: string }>(
      `insert into person_key (subject, wrapped) select * from unnest($1::text[], $2::text[])
       on conflict do nothing returning subject`,
      [missing, [...made.values()].map((key) => seal(wrapping, key.toString('base64url')))],
    )
    for (const { subject } of inserted) {
      const key = made.get(subject)
      if (key) found.set(subject, key)
    }
    // Somebody may have been quicker with the same subject: what stands there counts.
    const others = missing.filter((subject) => !found.has(subject))
    if (others.length > 0)
      for (const [subject, key] of await keysOf(q, wrapping, others)) found.set(subject, key)
  }
  return new Map(
    values.map((value) => {
      const key = found.get(value.subject)
      // Of a person who was erased nothing more is kept.
      return [value, key ? { sealed: seal(key, JSON.stringify(value.value)), subject: value.subject } : null]
    }),
  )
}

/** Opens sealed values; one whose key is destroyed stays away. */
export async function openAll(
  q: Queryable,
  sealKey: string,
  values: readonly unknown[],
): Promise<Map<Sealed, unknown>> {
  const sealed = values.filter(isSealed)
  const keys = await keysOf(q, wrappingKey(sealKey), [...new Set(sealed.map(({ subject }) => subject))])
  return new Map(
    sealed.flatMap((value): [Sealed, unknown][] => {
      const key = keys.get(value.subject)
      return key ? [[value, opened(key, value.sealed)]] : []
    }),
  )
}

/** What was sealed; a value that somebody altered cannot be opened and says so: the chain names its entry. */
function opened(key: Buffer, sealed: string): unknown {
  try {
    return JSON.parse(unseal(key, sealed))
  } catch {
    return { altered: true }
  }
}

/** The keys that stand; a destroyed one is none. */
async function keysOf(
  q: Queryable,
  wrapping: Buffer,
  subjects: readonly string[],
): Promise<Map<string, Buffer>> {
  const rows = await q.query<{ subject: string; wrapped: string | null }>(
    'select subject, wrapped from person_key where subject = any($1)',
    [subjects],
  )
  return new Map(
    rows.flatMap(({ subject, wrapped }): [string, Buffer][] =>
      wrapped === null ? [] : [[subject, Buffer.from(unseal(wrapping, wrapped), 'base64url')]],
    ),
  )
}
