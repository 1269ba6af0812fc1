import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { closeAccounts, closingSchema } from './close-accounts.ts'

/** The administrator closes accounts of any unit. */
export const disable = permitted('account.confirm')
  .input(closingSchema)
  .output(z.strictObject({ closed: z.int() }))
  .mutation(({ ctx, input }) => closeAccounts(ctx, 'account.confirm', input))
