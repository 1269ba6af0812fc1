import type { Day } from '@zhaoshang/domain'
import { z } from 'zod'
import { Refused } from '../refusal/refused.ts'

/** A text that has to be there, and one that may be empty. */
export const said = z.string().trim().min(1).max(100)
export const maybe = z
  .string()
  .trim()
  .max(500)
  .nullable()
  .transform((text) => (text === '' ? null : text))

export function assertDays(fromDay: Day, toDay: Day | null): void {
  if (toDay !== null && toDay < fromDay)
    throw new Refused({ code: 'organisation-impossible', why: 'days-reversed' })
}
