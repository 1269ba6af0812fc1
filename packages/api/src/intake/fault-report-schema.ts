import { cellFaultSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** What is wrong in a form: how much of what, the first of it, and by what the rest can be fetched. */
export const faultReportSchema = z.strictObject({
  sheet: z.string(),
  rows: z.int(),
  wrong: z.int(),
  kinds: z.array(z.strictObject({ code: cellFaultSchema.shape.code, count: z.int(), first: z.string() })),
  /** The first of all faults; the file of faults has every one. */
  faults: z.array(z.strictObject({ address: z.string(), label: z.string(), fault: cellFaultSchema })),
  /** Sum of the file that was sent, by which the file of its faults is asked for. */
  file: z.string(),
})
export type FaultReport = z.infer<typeof faultReportSchema>
