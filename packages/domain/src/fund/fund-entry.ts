import { z } from 'zod'
import { moneySchema } from '../money/money.ts'

/** A month as text: 2024-03. */
export const fundMonthSchema = z.string().regex(/^(199\d|20\d\d)-(0[1-9]|1[0-2])$/)

/**
 * How an entry came to be: as what stood in the register before there were
 * entries, as money of a month, as a correction of another entry (by the
 * difference), as the difference that a form stated.
 */
export const fundKindSchema = z.enum(['opening', 'entry', 'correction', 'form'])
export type FundKind = z.infer<typeof fundKindSchema>

/** The office on an entry; nothing: not looked at yet. */
export const fundVerdictSchema = z.enum(['verified', 'rejected'])
export type FundVerdict = z.infer<typeof fundVerdictSchema>

/** Funds that came into place in a month: never changed, only corrected by another entry. */
export const fundEntrySchema = z.strictObject({
  id: z.string(),
  kind: fundKindSchema,
  month: fundMonthSchema,
  amount: moneySchema,
  /** Whole yuan of it that are fixed assets; null: not said. */
  fixedYuan: z.int().nullable(),
  /** Id of the entry that this one corrects. */
  corrects: z.string().nullable(),
  verdict: fundVerdictSchema.nullable(),
})
export type FundEntry = z.infer<typeof fundEntrySchema>
