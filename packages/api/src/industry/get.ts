import { readIndustry } from '@zhaoshang/db'
import { industryPageSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { open } from '../procedure/public.ts'

/** One industry's page; null where none is published. */
export const get = open
  .input(z.strictObject({ slug: z.string() }))
  .output(industryPageSchema.nullable())
  .query(({ ctx, input }) => readIndustry(ctx.reader, input.slug))
