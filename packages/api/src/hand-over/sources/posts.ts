import { openApprovals, postsOfPerson } from '@zhaoshang/db'
import { unitOf } from '@zhaoshang/domain'
import { partsOf } from '../../approval/asked.ts'
import { standingsOf } from '../../approval/standing.ts'
import type { WorkSource } from '../work-source.ts'

/** Posts held; what waits for a post goes with it. */
export const posts: WorkSource = {
  kind: 'post',
  async find(q, { plan, person, day }) {
    const held = await postsOfPerson(q, person.id, day)
    const asked = held.length === 0 ? [] : await standingsOf(q, await openApprovals(q))
    return held.map(({ id, post, unitCode }) => ({
      id,
      ...detailOf(
        asked.filter(({ state }) =>
          state.steps.some(({ waiting }) =>
            waiting.map(partsOf).some((one) => one.post === post && (one.unit ?? unitCode) === unitCode),
          ),
        ),
      ),
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

/** What waits for the post's answer goes with it. */
function detailOf(asked: readonly { readonly approval: { readonly title: string } }[]): { detail?: string } {
  return asked.length === 0
    ? {}
    : { detail: `连同待答复的：${asked.map(({ approval }) => approval.title).join('、')}` }
}
