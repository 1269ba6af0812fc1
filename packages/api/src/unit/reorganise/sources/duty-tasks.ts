import { openDutyTasks } from '@zhaoshang/db'
import type { MoveSource } from '../move-source.ts'

/** Open tasks under duties; what was reported of past quarters stays the old unit's. */
export const dutyTasks: MoveSource = {
  kind: 'task',
  choosable: true,
  async find(q, _context, code) {
    return (await openDutyTasks(q, { unit: code })).map(({ id, title, version }) => ({ id, title, version }))
  },
  async move(w, _context, code, things) {
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    await w.updateMany(
      'dutyTask',
      (await openDutyTasks(w, { unit: code })).flatMap(({ id, version }) => {
        const unit = to.get(id)
        return unit === undefined ? [] : [{ key: id, expectedVersion: version, patch: { unit } }]
      }),
    )
  },
}
