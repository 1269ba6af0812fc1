import { accept, type Result } from '@zhaoshang/domain'
import type { Database } from '../database/database.ts'
import { act } from '../write/act.ts'

/**
 * Makes unreadable, for good, whatever history and the change record keep of a
 * person (or of a record's contacts), by destroying the key; the chain still
 * holds, since it is over what was sealed. The live rows are the caller's.
 *
 * @param subject `person/…`, `project/…`.
 */
export function eraseSubject(
  database: Database,
  subject: string,
  by: { actor: string; request: string },
): Promise<Result<true, never>> {
  const event = { actor: by.actor, action: 'person.erase', detail: { request: by.request, subject } }
  return act(database, event, async (q) => {
    // One who has no key yet gets a destroyed one: nothing will be kept of him later either.
    await q.query(
      `insert into person_key (subject, wrapped, destroyed_at) values ($1, null, now())
       on conflict (subject) do update set wrapped = null, destroyed_at = coalesce(person_key.destroyed_at, now())`,
      [subject],
    )
    return accept(true as const)
  })
}
