import { peopleOf, takenUsernames } from '@zhaoshang/db'
import { dayOfInstant, freeUsername } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { assertMay } from '../scope/checked.ts'
import { suggestUsername } from './suggest-username.ts'

/** People of a unit who have no account, each with the username that the name suggests. */
export const people = permitted('account.propose')
  .input(z.strictObject({ unit: z.string() }))
  .output(
    z.array(z.strictObject({ id: z.string(), name: z.string(), post: z.string(), username: z.string() })),
  )
  .query(async ({ ctx, input: { unit } }) => {
    assertMay(ctx, 'account.propose', { unit })
    const [found, taken] = await Promise.all([
      peopleOf(ctx.database, unit, dayOfInstant(ctx.clock.now())),
      takenUsernames(ctx.database),
    ])
    const used = new Set(taken.keys())
    return found
      .filter(({ userId }) => userId === null)
      .map(({ id, name, posts }) => {
        const username = freeUsername(suggestUsername(name), used)
        used.add(username)
        const post = posts.map((held) => ctx.plan.posts.find((one) => one.id === held.post)?.name ?? '')
        return { id, name, post: post.filter((word) => word !== '').join('、'), username }
      })
  })
