import { openDutyTasks } from '@zhaoshang/db'
import type { WorkSource } from '../work-source.ts'

export const dutyTasks: WorkSource = {
  kind: 'task',
  async find(q, { person }) {
    const owned = await openDutyTasks(q, { owner: person.id })
    return owned.map(({ id, title, dueDay }) => ({
      id,
      title,
      ...(dueDay !== null && { detail: `期限 ${dueDay}` }),
      vacant: true,
    }))
  },
  async give(w, { person }, { id }, taker) {
    const task = (await openDutyTasks(w, { owner: person.id })).find((one) => one.id === id)
    if (!task) return 'ended'
    await w.update('dutyTask', id, task.version, { ownerPerson: taker?.id ?? null })
    return taker ? 'given' : 'kept-vacant'
  },
}
