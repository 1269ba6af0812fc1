import type { fundRouter } from '../../fund/router.ts'
import type { statisticsRouter } from '../../statistics/router.ts'
import type { yearEndRouter } from '../../year-end/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

export const fundCalls: CallsOf<RecordOf<typeof fundRouter>> = {
  get: row(({ project }) => ({ project })),
  waiting: all({}),
  add: row(({ project }) => ({
    project,
    version: 1,
    month: '2024-04',
    amount: '100',
    fixed: null,
    source: 'bank',
    note: null,
  })),
  correct: row(({ fundEntry: entry }) => ({
    entry,
    version: 1,
    amount: '90',
    fixed: null,
    note: '录错',
  })),
  check: row(({ fundEntry: id }) => ({ entries: [{ id, checks: 1 }], verdict: 'verified', note: null })),
  planYear: row(({ project }) => ({ project, year: 2024, amount: '500', version: 1 })),
}

export const statisticsCalls: CallsOf<RecordOf<typeof statisticsRouter>> = {
  get: all({}),
  durations: all({}),
}

export const yearEndCalls: CallsOf<RecordOf<typeof yearEndRouter>> = {
  preview: all({}),
  // What it would close was not previewed.
  carryOver: all({ year: 2024, digest: '' }, { orRefused: ['stale'] }),
}
