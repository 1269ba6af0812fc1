import { openIntakesOf } from '@zhaoshang/db'
import type { WorkSource } from '../work-source.ts'

/** Files that he uploaded and that are not applied. */
export const intakes: WorkSource = {
  kind: 'intake',
  async find(q, { person }) {
    if (person.userId === null) return []
    return (await openIntakesOf(q, person.userId)).map(({ id, fileName }) => ({
      id,
      title: fileName,
      vacant: true,
    }))
  },
  async give(w, { person }, { id }, taker) {
    const intake = (await openIntakesOf(w, person.userId ?? '')).find((one) => one.id === id)
    if (!intake || taker?.userId == null) return 'kept-vacant'
    await w.update('importSession', id, intake.version, { createdBy: taker.userId })
    return 'given'
  },
}
