import { mentionable as accountsLike } from '@zhaoshang/db'
import { can, dayOfInstant, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'

/** People who can be named in a comment on a project: those who may read it. */
export const mentionable = permitted('project.comment')
  .input(z.strictObject({ project: z.string().max(100), words: z.string().trim().max(40) }))
  .output(z.array(z.strictObject({ id: z.string(), name: z.string(), units: z.array(z.string()) })))
  .query(async ({ ctx, input: { project: id, words } }) => {
    const project = await findProject(ctx, id, 'project.comment')
    const found = await accountsLike(ctx.database, { words, day: dayOfInstant(ctx.clock.now()), limit: 200 })
    return found
      .filter(
        ({ id: userId, name, holdings }) =>
          can(ctx.plan, { userId, name, holdings }, 'project.read', project).ok,
      )
      .slice(0, 20)
      .map(({ id: userId, name, holdings }) => ({
        id: userId,
        name,
        units: [...new Set(holdings.map(({ unit }) => unitOf(ctx.plan, unit)?.shortName ?? unit))],
      }))
  })
