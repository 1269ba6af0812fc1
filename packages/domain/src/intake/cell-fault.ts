import { z } from 'zod'

/** Why a cell cannot be taken as it is. Texts for people are looked up by code; `read` is what stood there. */
export const cellFaultSchema = z.strictObject({
  code: z.enum([
    'name-empty',
    'text-too-long',
    'amount-unreadable',
    'amount-negative',
    'amount-too-large',
    'amount-no-rate',
    'quantity-unreadable',
    'quantity-out-of-range',
    'date-unreadable',
    'date-impossible',
    'date-out-of-range',
    'date-without-year',
    'choice-unknown',
    'unit-unknown',
    'phone-not-mobile',
    'phone-unreadable',
    'yes-no-unreadable',
    'credit-code-shape',
    'credit-code-check-digit',
    'cell-error',
    'name-twice',
  ]),
  read: z.string(),
  /** Facts for the text: limit, expected unit, row of the first occurrence, nearest known words. */
  limit: z.number().optional(),
  otherRow: z.int().optional(),
  nearest: z.array(z.string()).optional(),
})
export type CellFault = z.infer<typeof cellFaultSchema>
