import type { viewRouter } from '../../view/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

/** A unit's view belongs to whoever keeps its projects. */
const policy = 'project.edit'

export const viewCalls: CallsOf<RecordOf<typeof viewRouter>> = {
  list: all(undefined),
  save: row(
    ({ view: id, unit }) => ({ id, version: 1, title: '在谈大项目', shared: 'unit', unit, view: {} }),
    { policy },
  ),
  remove: row(({ view: id }) => ({ id, version: 1 }), { policy }),
}
