import { postsOfPerson } from '@zhaoshang/db'
import { unitOf } from '@zhaoshang/domain'
import type { WorkSource } from '../work-source.ts'

/** Posts held; what waits for a post goes with it. */
export const posts: WorkSource = {
  kind: 'post',
  async find(q, { plan, person, day }) {
    const held = await postsOfPerson(q, person.id, day)
    return held.map(({ id, post, unitCode }) => ({
      id,
      title: `${unitOf(plan, unitCode)?.shortName ?? unitCode} ${plan.posts.find((one) => one.id === post)?.name ?? post}`,
      vacant: true,
    }))
  },
  async give(w, { person, day }, { id }, taker) {
    const held = (await postsOfPerson(w, person.id, day)).find((one) => one.id === id)
    if (!held) return 'ended'
    // One that would only begin later never begins.
    if (held.fromDay >= day) await w.remove('postHolding', id, null)
    else await w.put('postHolding', { ...held, toDay: day })
    if (!taker) return 'kept-vacant'
    const { post, unitCode, toDay } = held
    const fromDay = held.fromDay > day ? held.fromDay : day
    await w.create('postHolding', { post, unitCode, fromDay, toDay, personId: taker.id })
    return 'given'
  },
}
