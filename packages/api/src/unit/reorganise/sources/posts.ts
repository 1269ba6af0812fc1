import { postsIn } from '@zhaoshang/db'
import type { MoveSource } from '../move-source.ts'

/** A post that somebody holds in the unit ends with it and begins in the one that follows. */
export const posts: MoveSource = {
  kind: 'post',
  async find(q, { plan, day }, code) {
    const held = await postsIn(q, code, day)
    const names = new Map(
      (
        await q.query<{ id: string; name: string }>('select id, name from person where id = any($1)', [
          held.map(({ personId }) => personId),
        ])
      ).map(({ id, name }) => [id, name]),
    )
    return held.map(({ id, post, personId }) => ({
      id,
      title: `${plan.posts.find((one) => one.id === post)?.name ?? post} ${names.get(personId) ?? ''}`.trim(),
    }))
  },
  async move(w, { day }, code, things) {
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    for (const holding of await postsIn(w, code, day)) {
      const unitCode = to.get(holding.id)
      if (unitCode === undefined) continue
      const { id: _id, ...same } = holding
      if (holding.fromDay >= day) await w.put('postHolding', { ...holding, unitCode })
      else {
        await w.put('postHolding', { ...holding, toDay: day })
        await w.create('postHolding', { ...same, unitCode, fromDay: day })
      }
    }
  },
}
