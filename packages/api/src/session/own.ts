import { sessionsOf } from '@zhaoshang/db'
import { z } from 'zod'
import { atTheDoor } from '../procedure/staff.ts'
import { sessionView, sessionViewSchema } from './session-view.ts'

/** Where I am signed in. */
export const own = atTheDoor
  .output(z.array(sessionViewSchema))
  .query(async ({ ctx: { database, actor } }) =>
    (await sessionsOf(database, actor.userId)).map((head) => sessionView(head, actor.sessionId)),
  )
