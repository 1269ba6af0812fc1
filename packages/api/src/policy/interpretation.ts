import { readArticle } from '@zhaoshang/db'
import { articleSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { open } from '../procedure/public.ts'

/** An interpretation of a policy, which names the policy; null where none is published. */
export const interpretation = open
  .input(z.strictObject({ slug: z.string() }))
  .output(articleSchema.nullable())
  .query(({ ctx, input }) => readArticle(ctx.reader, 'interpretation', input.slug))
