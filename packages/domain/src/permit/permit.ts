import { z } from 'zod'
import { exprSchema, testExpr, type Row } from '../expr/expr.ts'

/** 审批事项: something that a project needs the permission of an authority for. */
export const permitItemSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Who gives it, in words: not every authority is a unit of the plan. */
  authority: z.string().min(1),
  /** Holds over a project's facts where the project needs it; absent: every project does. */
  when: exprSchema.optional(),
  /** Within which the law wants it decided. */
  legalWorkingDays: z.int().positive().max(400),
  /** Within which the authority has promised to decide it. */
  promisedWorkingDays: z.int().positive().max(400),
})
export type PermitItem = z.infer<typeof permitItemSchema>

/** The items that projects need, and who follows them. */
export const permitTrackingSchema = z.strictObject({
  /** Stage from which on a project's items are followed. */
  from: z.string(),
  /** Units that follow them: the government-services office. */
  trackers: exprSchema,
  /** In the order in which they are usually applied for. */
  items: z.array(permitItemSchema).min(1),
})
export type PermitTracking = z.infer<typeof permitTrackingSchema>

/**
 * The items that a project needs, by its facts.
 *
 * @example permitItemsFor({ from: 'signed', trackers: nothing, items: [] }, {}) // []
 */
export function permitItemsFor({ items }: PermitTracking, project: Row): readonly PermitItem[] {
  return items.filter(({ when }) => when === undefined || testExpr(when, project))
}
