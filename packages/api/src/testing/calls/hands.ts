import type { changesRouter } from '../../changes/router.ts'
import type { duplicateRouter } from '../../duplicate/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

export const changesCalls: CallsOf<RecordOf<typeof changesRouter>> = {
  list: all({}),
  // What others did only the office takes back.
  undo: row(({ changeSet }) => ({ changeSet }), { policy: 'project.decide' }),
}

export const duplicateCalls: CallsOf<RecordOf<typeof duplicateRouter>> = {
  list: all({}),
  standing: row(({ project }) => ({ project })),
  dismiss: row(({ duplicate: id }) => ({ id, version: 1, reason: '两个项目' })),
  previewMerge: row(({ project: kept, twin: merged }) => ({ kept, merged })),
  merge: row(({ project: kept, twin: merged, unit }) => ({
    kept,
    keptVersion: 1,
    merged,
    mergedVersion: 1,
    choices: {},
    owner: unit,
    firstReporter: unit,
    reason: null,
  })),
}
