import type { attachmentRouter } from '../../attachment/router.ts'
import type { commentRouter } from '../../comment/router.ts'
import { row, type CallsOf, type RecordOf } from './call.ts'

export const attachmentCalls: CallsOf<RecordOf<typeof attachmentRouter>> = {
  list: row(({ project: id }) => ({ entity: 'project', id })),
  remove: row(({ attachment: id }) => ({ id }), { policy: 'project.read' }),
}

export const commentCalls: CallsOf<RecordOf<typeof commentRouter>> = {
  list: row(({ project }) => ({ project })),
  add: row(({ project }) => ({ project, text: '请补充用地情况' }), { policy: 'project.read' }),
  // What somebody else said is his to take back.
  remove: row(({ comment: id }) => ({ id }), { policy: 'project.read', orRefused: ['not-permitted'] }),
  mentionable: row(({ project }) => ({ project, words: '' }), { policy: 'project.read' }),
  see: row(({ project }) => ({ project })),
}
