import { z } from 'zod'

/** An amount of anything: not below nothing, not beyond all measure, no finer than four places. */
export const amountSchema = z.number().min(0).max(1_000_000_000).multipleOf(0.0001)
