import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** Puts an uploaded form aside; the register stays as it is. */
export const discard = permitted('return.fill')
  .input(z.strictObject({ id: z.string(), version: z.int() }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(() => notYet())
