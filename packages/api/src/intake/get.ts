import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { intakeViewSchema } from './intake-view.ts'
import { loadIntake } from './load-intake.ts'
import { intakeViewOf } from './view-of.ts'

/** An uploaded form against the register as it stands now. */
export const get = permitted('return.fill')
  .input(z.strictObject({ id: z.string() }))
  .output(intakeViewSchema)
  .query(async ({ ctx, input }) => intakeViewOf(ctx, await loadIntake(ctx, input.id)))
