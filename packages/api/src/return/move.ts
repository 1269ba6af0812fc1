import { instantSchema, phaseSchema, returnActionSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** Hands in, sends on, sends back, withdraws, accepts or returns; each under its own policy from the table of moves. */
export const move = permitted('return.read')
  .input(
    z.strictObject({
      key: z.string(),
      action: returnActionSchema,
      version: z.int(),
      reason: z.string().max(1000).optional(),
    }),
  )
  .output(z.strictObject({ phase: phaseSchema, version: z.int(), receivedAt: instantSchema.optional() }))
  .mutation(() => notYet())
