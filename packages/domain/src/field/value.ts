import { z } from 'zod'
import { moneySchema, type Money } from '../money/money.ts'

/** What can stand in a field; which of these, its type says. `null` clears a field and is never stored. */
export type FieldValue = string | number | boolean | string[] | Money
/** The shape of a {@link FieldValue} as stored. */
export const fieldValueSchema: z.ZodType<FieldValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  moneySchema,
])

/** The values of a record by field id; an absent id is an empty field. */
export const valuesSchema = z.record(z.string(), fieldValueSchema)
/** The values of a record by field id; an absent id is an empty field. */
export type Values = Readonly<Record<string, FieldValue>>

/**
 * Equality of two values of one field; amounts are equal when currency and minor units are.
 *
 * @example sameValue(['a', 'b'], ['b', 'a']) // false: order is kept
 */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i])
    )
  }
  if (typeof a === 'object' || typeof b === 'object') {
    return typeof a === 'object' && typeof b === 'object' && a.currency === b.currency && a.minor === b.minor
  }
  return a === b
}
