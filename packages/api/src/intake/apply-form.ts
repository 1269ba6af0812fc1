import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { applyIntake } from './apply-intake.ts'
import { loadIntake } from './load-intake.ts'

/** Writes the form into the unit's register, all of it or nothing. */
export const applyForm = permitted('return.fill')
  .input(z.strictObject({ id: z.string(), version: z.int() }))
  .output(
    z.strictObject({
      created: z.int(),
      changed: z.int(),
      advanced: z.int(),
      unchanged: z.int(),
      leftOut: z.int(),
      /** Null where nothing had to be written. */
      changeSet: z.string().nullable(),
    }),
  )
  .mutation(async ({ ctx, input: { id, version } }) => applyIntake(ctx, await loadIntake(ctx, id), version))
