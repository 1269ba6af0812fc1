import type { Row } from '@zhaoshang/db'
import { assuranceState, daySchema, testExpr, type WorkPlan } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { shortNameOf } from '../element/element-view.ts'
import { may } from '../scope/checked.ts'
import { amountSchema } from './amount.ts'

export const assuranceViewSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  kind: z.string(),
  unit: z.string(),
  unitName: z.string(),
  /** Names of departments and utilities that help. */
  assisting: z.array(z.string()),
  needed: amountSchema.nullable(),
  committed: amountSchema.nullable(),
  delivered: amountSchema.nullable(),
  neededDay: daySchema.nullable(),
  committedDay: daySchema.nullable(),
  deliveredDay: daySchema.nullable(),
  note: z.string().nullable(),
  state: z.enum(['asked', 'committed', 'partly', 'delivered']),
  mayDeliver: z.boolean(),
})

export function assuranceView(
  ctx: ActorContext,
  { id, version, kind, unit, amounts, neededDay, committedDay, deliveredDay, note }: Row<'assurance'>,
): z.infer<typeof assuranceViewSchema> {
  return {
    id,
    version,
    kind,
    unit,
    unitName: shortNameOf(ctx.plan, unit),
    assisting: assistingOf(ctx.plan, kind),
    ...amounts,
    neededDay,
    committedDay,
    deliveredDay,
    note,
    state: assuranceState(amounts),
    mayDeliver: may(ctx, 'assurance.deliver', { unit }),
  }
}

function assistingOf(plan: WorkPlan, kind: string): string[] {
  const assisting = plan.assurances.find(({ id }) => id === kind)?.assisting
  if (!assisting) return []
  return plan.units.filter((unit) => testExpr(assisting, unit)).map(({ shortName }) => shortName)
}
