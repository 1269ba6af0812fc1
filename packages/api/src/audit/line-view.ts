import type { AuditLine } from '@zhaoshang/db'
import { actOf, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** An entry of the trail as a line of the register. */
export const lineViewSchema = z.strictObject({
  seq: z.int(),
  at: instantSchema,
  /** Account's id, or the name of a part of the system. */
  actor: z.string(),
  actorName: z.string(),
  action: z.string(),
  kind: z.string(),
  words: z.string(),
  /** How many rows of which registers a write touched. */
  touched: z.record(z.string(), z.int()),
  request: z.string().nullable(),
  address: z.string().nullable(),
  /** Facts of the act beside these. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

/** Parts of an entry that say nothing to a reader: its bindings, and what stands apart. */
const apart: ReadonlySet<string> = new Set([
  'changeSet',
  'changes',
  'touched',
  'request',
  'address',
  'journal',
])

export function lineView({
  seq,
  at,
  actor,
  actorName,
  action,
  detail,
}: AuditLine): z.infer<typeof lineViewSchema> {
  const { kind, words } = actOf(action)
  return {
    seq,
    at,
    actor,
    actorName: actorName ?? actor,
    action,
    kind,
    words,
    touched: z.record(z.string(), z.int()).safeParse(detail.touched).data ?? {},
    request: textOf(detail.request),
    address: textOf(detail.address),
    facts: Object.fromEntries(
      Object.entries(detail).filter(
        (pair): pair is [string, string | number | boolean] =>
          !apart.has(pair[0]) && ['string', 'number', 'boolean'].includes(typeof pair[1]),
      ),
    ),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
