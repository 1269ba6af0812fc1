import type { consolidationRouter } from '../../consolidation/router.ts'
import type { contactRouter } from '../../contact/router.ts'
import type { homeRouter } from '../../home/router.ts'
import type { matrixRouter } from '../../matrix/router.ts'
import type { projectRouter } from '../../project/router.ts'
import type { recordRouter } from '../../record/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'
import { projectRecordCalls } from './project.ts'

export const homeCalls: CallsOf<RecordOf<typeof homeRouter>> = { get: all(undefined) }

export const matrixCalls: CallsOf<RecordOf<typeof matrixRouter>> = { get: all({}) }

export const consolidationCalls: CallsOf<RecordOf<typeof consolidationRouter>> = {
  get: all({ cycle: 'monthly', period: '2024-03' }),
}

export const projectCalls: CallsOf<RecordOf<typeof projectRouter>> = {
  list: all({}),
  search: all({ text: '项目' }),
  totals: all({ by: 'unit' }),
  get: row(({ project: id }) => ({ id })),
  ...projectRecordCalls,
  figures: all({}),
}

export const recordCalls: CallsOf<RecordOf<typeof recordRouter>> = {
  update: row(({ project: id }) => ({ entity: 'project', id, version: 1, values: { investor: '某公司' } })),
}

export const contactCalls: CallsOf<RecordOf<typeof contactRouter>> = {
  reveal: row(({ acceptedKey: key }) => ({ key, list: 'negotiating' }), { policy: 'return.read' }),
  revealRecord: row(({ project }) => ({ project }), { policy: 'project.read' }),
}
