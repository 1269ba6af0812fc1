import { initially, instant, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** What somebody says about a record, to whoever may read it. */
export const comment = entity('comment', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  entity: text(),
  entityId: text(),
  text: text(),
  actor: initially(text(), { from: 'actor' }),
  at: initially(instant(), { from: 'now' }),
})

/** Somebody named in a comment: on his first page until he has seen it. */
export const commentMention = entity('comment_mention', ['commentId', 'userId'], {
  commentId: text(),
  userId: text(),
  seenAt: nullable(instant()),
})
