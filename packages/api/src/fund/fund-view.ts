import type { StoredFundEntry } from '@zhaoshang/db'
import { fundEntrySchema, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** An entry with who entered it and what the office said. */
export const fundEntryViewSchema = fundEntrySchema.extend({
  /** Of the plan's sources, or in words. */
  source: z.string().nullable(),
  note: z.string().nullable(),
  files: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  actorName: z.string(),
  at: instantSchema,
  /** How often the office spoke on it: what a check has to have seen. */
  checks: z.int(),
  checkNote: z.string().nullable(),
  checkerName: z.string().nullable(),
  checkedAt: instantSchema.nullable(),
})
type FundEntryView = z.infer<typeof fundEntryViewSchema>

export function fundEntryView(stored: StoredFundEntry): FundEntryView {
  const { id, kind, month, amount, fixedYuan, corrects, verdict, source, note, files } = stored
  const { actorName, at, checks, checkNote, checkerName, checkedAt } = stored
  return {
    id,
    kind,
    month,
    amount,
    fixedYuan,
    corrects,
    verdict,
    source,
    note,
    files: [...files],
    actorName,
    at,
    checks,
    checkNote,
    checkerName,
    checkedAt,
  }
}
