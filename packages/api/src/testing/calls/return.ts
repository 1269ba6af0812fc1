import type { intakeRouter } from '../../intake/router.ts'
import type { returnRouter } from '../../return/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

export const returnCalls: CallsOf<RecordOf<typeof returnRouter>> = {
  get: row(({ returnKey: key }) => ({ key })),
  list: all({}),
  rows: row(({ acceptedKey: key }) => ({ key, list: 'negotiating' })),
  saveNarrative: row(({ returnKey: key }) => ({ key, id: 'teamProgress', text: '本月进展', version: 1 })),
  move: row(({ returnKey: key }) => ({ key, action: 'hand-in', version: 1 }), { policy: 'return.fill' }),
}

export const intakeCalls: CallsOf<RecordOf<typeof intakeRouter>> = {
  list: row(({ returnKey: key }) => ({ key })),
  get: row(({ intake: id }) => ({ id })),
  rows: row(({ intake: id }) => ({ id })),
  correct: row(({ intake: id }) => ({ id, version: 1, leftOutRows: [] })),
  applyForm: row(({ intake: id }) => ({ id, version: 1 })),
  discard: row(({ intake: id }) => ({ id, version: 1 })),
}
