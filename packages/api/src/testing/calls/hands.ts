import type { changesRouter } from '../../changes/router.ts'
import { assertDay } from '@zhaoshang/domain'
import type { bulkRouter } from '../../bulk/router.ts'
import type { transferRouter } from '../../transfer/router.ts'
import type { leadRouter } from '../../lead/router.ts'
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

export const bulkCalls: CallsOf<RecordOf<typeof bulkRouter>> = {
  preview: all({ which: { filter: {} }, change: { does: 'set', field: 'investor', text: '某公司' } }),
  change: row(({ project: id }) => ({
    rows: [{ id, version: 1 }],
    change: { does: 'set', field: 'investor', text: '某公司' },
  })),
}

export const transferCalls: CallsOf<RecordOf<typeof transferRouter>> = {
  preview: all({ which: { filter: {} }, toUnit: 'office' }),
  // To a unit that no project of the world is of.
  move: row(({ project: id }) => ({
    rows: [{ id, version: 1 }],
    toUnit: '120119108',
    day: assertDay('2024-04-24'),
    reason: '分工调整',
  })),
}

export const leadCalls: CallsOf<RecordOf<typeof leadRouter>> = {
  list: all({}),
  send: row(({ unit: senderUnit }) => ({
    senderUnit,
    title: '某企业有意投资',
    channel: null,
    text: '',
    judgement: '',
    values: {},
  })),
  accept: row(({ lead: id, unit }) => ({ id, version: 1, unit, stage: 'planned' })),
  merge: row(({ lead: id, project }) => ({ id, version: 1, project }), { policy: 'project.decide' }),
  decline: row(({ lead: id }) => ({ id, version: 1, reason: '不符合产业方向' })),
}
