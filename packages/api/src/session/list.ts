import { listSessions } from '@zhaoshang/db'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { sessionView, sessionViewSchema } from './session-view.ts'

/** Who is signed in, newest first. */
export const list = permitted('session.read')
  .input(
    z.strictObject({
      words: z.string().max(100).default(''),
      cursor: z.string().max(500).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(z.strictObject({ sessions: z.array(sessionViewSchema), next: z.string().optional() }))
  .query(async ({ ctx: { database, actor }, input: { words, cursor, limit } }) => {
    const read = cursor === undefined ? null : readKeysetCursor(cursor)
    const after = read && { at: read.createdAt, id: read.id }
    const found = await listSessions(database, { words: words.trim(), after, limit: limit + 1 })
    const sessions = found.slice(0, limit)
    const last = sessions.at(-1)
    return {
      sessions: sessions.map((head) => sessionView(head, actor.sessionId)),
      ...(found.length > limit && last && { next: keysetCursor(last.startedAt, last.id) }),
    }
  })
