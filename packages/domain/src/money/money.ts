import { z } from 'zod'
import { daySchema } from '../day/day.ts'

/** Currencies that forms of this field name (万美元, 万欧元, 万港元, 亿日元). */
export const currencySchema = z.enum(['CNY', 'USD', 'EUR', 'HKD', 'JPY'])
export type Currency = z.infer<typeof currencySchema>

/** 10 trillion yuan in fen: the largest amount that is an exact integer with room for sums. */
export const largestMinor = 1_000_000_000_000_000

/**
 * An amount of money: integer minor units (分, cents; for JPY one hundredth of a
 * yen) of its own currency, and integer yuan at the rate of a day, by which it
 * is summed and compared. For CNY `yuan` is `minor / 100` rounded half away
 * from zero and `rateDay` is absent.
 */
export const moneySchema = z.strictObject({
  currency: currencySchema,
  minor: z.int().min(-largestMinor).max(largestMinor),
  yuan: z.int(),
  rateDay: daySchema.optional(),
})
export type Money = z.infer<typeof moneySchema>

/** Units in which a form's heading states money, and how many yuan (or dollars…) one is. */
export const moneyUnits = {
  元: { currency: 'CNY', factor: 1 },
  千元: { currency: 'CNY', factor: 1_000 },
  万元: { currency: 'CNY', factor: 10_000 },
  百万元: { currency: 'CNY', factor: 1_000_000 },
  千万元: { currency: 'CNY', factor: 10_000_000 },
  亿元: { currency: 'CNY', factor: 100_000_000 },
  美元: { currency: 'USD', factor: 1 },
  万美元: { currency: 'USD', factor: 10_000 },
  亿美元: { currency: 'USD', factor: 100_000_000 },
  万欧元: { currency: 'EUR', factor: 10_000 },
  亿欧元: { currency: 'EUR', factor: 100_000_000 },
  万港元: { currency: 'HKD', factor: 10_000 },
  亿港元: { currency: 'HKD', factor: 100_000_000 },
  万日元: { currency: 'JPY', factor: 10_000 },
  亿日元: { currency: 'JPY', factor: 100_000_000 },
} as const satisfies Record<string, { currency: Currency; factor: number }>
export type MoneyUnit = keyof typeof moneyUnits
/** A unit of money as headings write it: 元, 万元, 亿元, 万美元…. */
export const moneyUnitSchema = z.enum(Object.keys(moneyUnits) as [MoneyUnit, ...MoneyUnit[]])

/** Yuan for one unit of each currency, as of a day; CNY is 1 by definition. */
export const ratesSchema = z.strictObject({
  day: daySchema,
  yuanPer: z.partialRecord(currencySchema, z.number().positive()),
})
export type Rates = z.infer<typeof ratesSchema>
