import { teamsOf } from '@zhaoshang/db'
import type { MoveSource } from '../move-source.ts'

export const teams: MoveSource = {
  kind: 'team',
  choosable: true,
  async find(q, { day }, code) {
    return (await teamsOf(q, code, day)).map(({ id, name, version }) => ({ id, title: name, version }))
  },
  async move(w, { day }, code, things) {
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    await w.updateMany(
      'team',
      (await teamsOf(w, code, day)).flatMap(({ id, version }) => {
        const unit = to.get(id)
        return unit === undefined ? [] : [{ key: id, expectedVersion: version, patch: { unit } }]
      }),
    )
  },
}
