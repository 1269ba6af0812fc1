import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

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
  .mutation(() => notYet())
