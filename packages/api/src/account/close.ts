import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { closeAccounts, closingSchema } from './close-accounts.ts'

/** A unit closes accounts of its own people, at once. */
export const close = permitted('account.propose')
  .input(closingSchema)
  .output(z.strictObject({ closed: z.int() }))
  .mutation(({ ctx, input }) => closeAccounts(ctx, 'account.propose', input))
