import { readPolicy } from '@zhaoshang/db'
import { dayOfInstant, daySchema, policyDocumentSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { open } from '../procedure/public.ts'

/** A policy with its interpretations; null where none is published. */
export const get = open
  .input(z.strictObject({ slug: z.string() }))
  .output(z.strictObject({ policy: policyDocumentSchema, today: daySchema }).nullable())
  .query(async ({ ctx, input }) => {
    const policy = await readPolicy(ctx.reader, input.slug)
    return policy && { policy, today: dayOfInstant(ctx.clock.now()) }
  })
