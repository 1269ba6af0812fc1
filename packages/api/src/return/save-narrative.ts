import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** Saves one text of a return that is being filled. */
export const saveNarrative = permitted('return.fill')
  .input(z.strictObject({ key: z.string(), id: z.string(), text: z.string().max(100_000), version: z.int() }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(() => notYet())
