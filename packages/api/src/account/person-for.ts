import type { Row, Write } from '@zhaoshang/db'
import { accept, nameKey, refuse, type Result } from '@zhaoshang/domain'
import type { ApiRefusal } from '../refusal/refusal.ts'

/**
 * Sees to it that a new account is somebody's: of the person that was chosen,
 * of the one by that name in the unit who has none, else of a new person.
 */
export async function personFor(
  w: Write,
  { personId, name, unit }: Row<'accountRequest'>,
  userId: string,
): Promise<Result<true, ApiRefusal>> {
  const found = await w.query<{ id: string; name: string; version: number; userId: string | null }>(
    personId === null
      ? 'select id, name, version, user_id as "userId" from person where unit_code = $1 and user_id is null and left_day is null order by id'
      : 'select id, name, version, user_id as "userId" from person where unit_code = $1 and id = $2',
    personId === null ? [unit] : [unit, personId],
  )
  const person = personId === null ? found.find((other) => nameKey(other.name) === nameKey(name)) : found[0]
  if (!person) {
    if (personId !== null) return refuse({ code: 'not-found', what: 'person' })
    await w.create('person', { name, unitCode: unit, userId })
    return accept(true)
  }
  if (person.userId !== null) return refuse({ code: 'person-has-account', name: person.name })
  await w.update('person', person.id, person.version, { userId })
  return accept(true)
}
