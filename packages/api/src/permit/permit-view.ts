import type { Row } from '@zhaoshang/db'
import {
  daySchema,
  permitState,
  type Calendar,
  type Day,
  type PermitItem,
  type PermitState,
} from '@zhaoshang/domain'
import { z } from 'zod'

export const blockSchema = z.strictObject({
  side: z.enum(['enterprise', 'department']),
  from: daySchema,
  to: daySchema.optional(),
})

/** An item of a project: what was entered, and where its clock stands. */
export const permitViewSchema = z.strictObject({
  item: z.string(),
  name: z.string(),
  authority: z.string(),
  legalDays: z.int(),
  promisedDays: z.int(),
  /** Null while nobody has made an entry. */
  id: z.string().nullable(),
  version: z.int(),
  acceptedDay: daySchema.nullable(),
  doneDay: daySchema.nullable(),
  blocks: z.array(blockSchema),
  note: z.string().nullable(),
  state: z.enum(['not-started', 'running', 'blocked', 'done']),
  usedDays: z.int(),
  dueOn: daySchema.optional(),
  daysLeft: z.int().optional(),
  overdue: z.boolean(),
  blockedBy: z.enum(['enterprise', 'department']).optional(),
  blockedSince: daySchema.optional(),
})

export function permitView(
  item: PermitItem,
  row: Row<'permit'> | undefined,
  calendar: Calendar,
  today: Day,
): z.infer<typeof permitViewSchema> {
  return {
    item: item.id,
    name: item.name,
    authority: item.authority,
    legalDays: row?.legalDays ?? item.legalWorkingDays,
    promisedDays: row?.promisedDays ?? item.promisedWorkingDays,
    id: row?.id ?? null,
    version: row?.version ?? 0,
    acceptedDay: row?.acceptedDay ?? null,
    doneDay: row?.doneDay ?? null,
    blocks: [...(row?.blocks ?? [])],
    note: row?.note ?? null,
    ...(row ? standingOf(row, calendar, today) : { state: 'not-started', usedDays: 0, overdue: false }),
  }
}

/** Where an item stands by the domain's clock. */
export function standingOf(
  row: Pick<Row<'permit'>, 'acceptedDay' | 'doneDay' | 'blocks' | 'promisedDays'>,
  calendar: Calendar,
  today: Day,
): PermitState {
  const facts = {
    acceptedOn: row.acceptedDay ?? undefined,
    doneOn: row.doneDay ?? undefined,
    blocks: row.blocks,
    promisedWorkingDays: row.promisedDays,
  }
  return permitState(facts, calendar, today)
}
