import { z } from 'zod/mini'

/** The answer to a form that was sent: the intakes that it became, one for each list in it. */
export const intakesTaken = z.object({ intakes: z.array(z.string()) })
export type Intakes = z.infer<typeof intakesTaken>
