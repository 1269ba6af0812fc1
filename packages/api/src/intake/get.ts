import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'
import { intakeViewSchema } from './intake-view.ts'

/** An uploaded form against the register as it stands now. */
export const get = permitted('return.fill')
  .input(z.strictObject({ id: z.string() }))
  .output(intakeViewSchema)
  .query(() => notYet())
