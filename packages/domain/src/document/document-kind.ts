import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'

/**
 * How documents of a kind are numbered: `字号` runs through a year and stands
 * in hexagonal brackets (发文字号 〔2026〕12号, GB/T 9704-2012 7.2.5); `期号` counts
 * the issues of a year and, where kept, all issues ever (第12期（总第87期）).
 */
export const numberingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('字号'), head: z.string().min(1) }),
  z.strictObject({ kind: z.literal('期号'), withTotal: z.boolean().default(false) }),
])
export type Numbering = z.infer<typeof numberingSchema>

/** A kind of official document: 专报, 通知, 纪要, 通报, 督办单. */
export const documentKindSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Clause of the plan that speaks of it. */
  clause: z.string().optional(),
  numbering: numberingSchema,
  /** Red head of the first page. */
  head: z.string().min(1),
  /** Units that it goes to by default. */
  recipients: exprSchema,
  /** Flow by which it is checked and signed. */
  flow: z.string().optional(),
  template: z.string().min(1),
})
export type DocumentKind = z.infer<typeof documentKindSchema>
