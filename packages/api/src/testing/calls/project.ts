import { assertDay } from '@zhaoshang/domain'
import type { attachmentRouter } from '../../attachment/router.ts'
import type { commentRouter } from '../../comment/router.ts'
import type { projectRouter } from '../../project/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

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

const read = { policy: 'project.read' } as const

/** What the page of one project asks for. */
export const projectRecordCalls = {
  create: row(({ unit }) => ({ unit, stage: 'planned', values: { name: '新谋划的项目' } })),
  moves: row(({ project: id }) => ({ id })),
  move: row(({ project: id }) => ({ id, version: 1, move: 'to-signed', reason: null, date: null }), read),
  assign: row(({ project: id }) => ({ id, version: 1, ownerPerson: null, shares: null }), read),
  people: row(({ project: id }) => ({ id }), read),
  sheet: row(({ project: id }) => ({ id })),
  timeline: row(({ project: id }) => ({ id })),
  versions: row(({ project: id }) => ({ id })),
  compare: row(({ project: id }) => ({ id, from: 1, to: 1 })),
  changesSince: row(({ project: id }) => ({ id, version: 1 })),
  progress: {
    list: row(({ project }) => ({ project })),
    add: row(({ project }) => ({ project, day: assertDay('2024-04-23'), text: '已对接' }), read),
  },
  flag: {
    list: row(({ project }) => ({ project })),
    propose: row(({ project }) => ({ project, flag: 'driving', reason: '带动配套企业' }), read),
    decide: row(({ flag: id }) => ({ id, version: 1, decision: 'confirm', note: '' }), read),
  },
  relation: {
    list: row(({ project }) => ({ project })),
    add: row(({ project, older: other }) => ({ project, kind: 'upgraded-from', other, note: '' }), read),
    remove: row(({ relation: id }) => ({ id }), read),
    search: all({ words: '密标' }),
  },
  review: {
    list: all({}),
    // The world's stages are stock: none waits.
    decide: row(({ project }) => ({ project, stage: 'negotiating', version: 1, pass: true, note: '' }), {
      ...read,
      orRefused: ['review-closed'],
    }),
    resubmit: row(({ project }) => ({ project, stage: 'negotiating', version: 1 }), {
      ...read,
      orRefused: ['review-closed'],
    }),
  },
} satisfies CallsOf<RecordOf<typeof projectRouter>>
