import { z } from 'zod'
import { daySchema } from '../day/day.ts'
import { largestMinor } from '../money/money.ts'

/** A task under a contract with an agency. */
export const contractTaskSchema = z.strictObject({
  text: z.string().trim().min(1).max(500),
  dueDay: daySchema.optional(),
  /** What came of it; absent while open. */
  result: z.string().trim().max(1000).optional(),
  doneDay: daySchema.optional(),
})
export type ContractTask = z.infer<typeof contractTaskSchema>

/** A part of the fee that was paid, in minor units of the contract's currency. */
export const contractPaymentSchema = z.strictObject({
  day: daySchema,
  amountMinor: z.int().positive().max(largestMinor),
  note: z.string().trim().max(200).optional(),
})
export type ContractPayment = z.infer<typeof contractPaymentSchema>

/**
 * What of a contract's fee is paid, in minor units of its currency.
 *
 * @example paidMinor([]) // 0
 */
export function paidMinor(payments: readonly ContractPayment[]): number {
  return payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
