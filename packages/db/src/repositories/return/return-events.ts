import type { Queryable } from '../../database/database.ts'
import { returnEvent } from '../../entities/return.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

export interface NamedReturnEvent extends Row<'returnEvent'> {
  readonly actorName: string
}

/** What happened to a return, oldest first. */
export function returnEvents(q: Queryable, returnId: string): Promise<NamedReturnEvent[]> {
  return q.query<NamedReturnEvent>(
    `select ${selectList(returnEvent, 'return_event')}, coalesce(auth_user.name, return_event.actor) as "actorName"
     from return_event left join auth_user on auth_user.id = return_event.actor
     where return_event.return_id = $1 order by return_event.at, return_event.id`,
    [returnId],
  )
}
