import { daySchema, policyDocumentSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { open } from '../procedure/public.ts'

/** A policy with its interpretations; null where none is published. */
export const get = open
  .input(z.strictObject({ slug: z.string() }))
  .output(z.strictObject({ policy: policyDocumentSchema, today: daySchema }).nullable())
  .query(() => notYet())
