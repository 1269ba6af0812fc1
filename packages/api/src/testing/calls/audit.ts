import { assertDay } from '@zhaoshang/domain'
import type { auditRouter } from '../../audit/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

const asked = {
  caseNumber: '1',
  reason: '核查',
  fromDay: assertDay('2024-01-01'),
  toDay: assertDay('2024-04-24'),
  entity: null,
  entityId: null,
  days: 3,
}

export const auditCalls: CallsOf<RecordOf<typeof auditRouter>> = {
  list: all({ limit: 200 }),
  entry: row(({ auditEntry: seq }) => ({ seq })),
  state: all(undefined),
  verify: all(undefined),
  ask: all(asked),
  releases: all(undefined, { anyOf: ['audit.read', 'audit.release', 'audit.release-security'] }),
  releaseBySecurity: row(({ release: id }) => ({ id, version: 1, decision: 'release' })),
  releaseByDirector: row(({ release: id }) => ({ id, version: 1, decision: 'release' })),
}
