import { write } from '@zhaoshang/db'
import { accept, characterCount } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { beginReturn } from './begin-return.ts'
import { findReturn } from './find-return.ts'
import { isFrozen } from './is-frozen.ts'

/** Saves one text of a return that is being filled. */
export const saveNarrative = permitted('return.fill')
  .input(z.strictObject({ key: z.string(), id: z.string(), text: z.string().max(100_000), version: z.int() }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const found = await findReturn(ctx, input.key, 'return.fill')
    const { cycle, stored } = found
    const content = cycle.contents.find((part) => part.kind === 'narrative' && part.id === input.id)
    if (content?.kind !== 'narrative') throw new Refused({ code: 'not-found', what: 'narrative' })
    if (stored && isFrozen(stored.phase)) throw new Refused({ code: 'return-phase', phase: stored.phase })
    if (characterCount(input.text) > content.maxLength)
      throw new Refused({ code: 'text-too-long', limit: content.maxLength })
    const saved = await write(ctx.database, writeContext(ctx, 'return.write'), async (w) => {
      const base = await beginReturn(w, ctx, found, input.version)
      const narratives = { ...base.narratives, [input.id]: input.text }
      return accept(await w.update('return', base.id, base.version, { narratives }))
    })
    return { version: written(saved).version }
  })
