import { peopleIn } from '@zhaoshang/db'
import type { MoveSource } from '../move-source.ts'

export const people: MoveSource = {
  kind: 'person',
  choosable: true,
  async find(q, { day }, code) {
    return (await peopleIn(q, code, day)).map(({ id, name, version }) => ({ id, title: name, version }))
  },
  async move(w, { day }, code, things) {
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    await w.updateMany(
      'person',
      (await peopleIn(w, code, day)).flatMap(({ id, version }) => {
        const unitCode = to.get(id)
        return unitCode === undefined ? [] : [{ key: id, expectedVersion: version, patch: { unitCode } }]
      }),
    )
  },
}
