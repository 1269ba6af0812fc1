import { z } from 'zod'

/** How a target stands on a day, as the domain gives it. */
export const standingSchema = z.strictObject({
  target: z.int(),
  done: z.int(),
  percent: z.int(),
  elapsedPercent: z.int(),
  gap: z.int(),
  state: z.enum(['reached', 'on-time', 'behind']),
})
