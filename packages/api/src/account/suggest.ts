import { takenUsernames } from '@zhaoshang/db'
import { freeUsername, readUsername } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { suggestUsername } from './suggest-username.ts'

/** A free username for a name; and whether the one that was typed is free. */
export const suggest = permitted('account.propose')
  .input(z.strictObject({ name: z.string().max(40), typed: z.string().max(60).optional() }))
  .output(z.strictObject({ username: z.string(), typed: z.enum(['free', 'taken', 'malformed']).optional() }))
  .query(async ({ ctx, input: { name, typed } }) => {
    const taken = new Set((await takenUsernames(ctx.database)).keys())
    const read = typed === undefined ? undefined : readUsername(typed)
    return {
      username: freeUsername(suggestUsername(name), taken),
      ...(typed !== undefined && {
        typed:
          read === undefined
            ? ('malformed' as const)
            : taken.has(read)
              ? ('taken' as const)
              : ('free' as const),
      }),
    }
  })
