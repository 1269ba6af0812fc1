import type { changesRouter } from '../../changes/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

export const changesCalls: CallsOf<RecordOf<typeof changesRouter>> = {
  list: all({}),
  // What others did only the office takes back.
  undo: row(({ changeSet }) => ({ changeSet }), { policy: 'project.decide' }),
}
