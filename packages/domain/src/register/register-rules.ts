import { z } from 'zod'
import { duplicateRulesSchema } from '../duplicate/possible-duplicate.ts'
import { leadRulesSchema } from '../lead/lead.ts'

/** A class of projects by their investment: from this many yuan on, up to the next class. */
export const sizeClassSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  fromYuan: z.int().min(0),
})
export type SizeClass = z.infer<typeof sizeClassSchema>

/** A mark that a project is given for a reason and that the office confirms: flagship, driving. */
export const projectFlagSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Its element reviews run on the shorter clock. */
  fastLane: z.boolean().default(false),
})
export type ProjectFlag = z.infer<typeof projectFlagSchema>

/** How the project register is kept. */
export const registerRulesSchema = z.strictObject({
  /** So many days without a dated line of progress are "no progress". */
  noProgressDays: z.int().min(1).max(366).default(30),
  /** From small to large; the first starts at 0. */
  sizeClasses: z.array(sizeClassSchema).default([]),
  flags: z.array(projectFlagSchema).default([]),
  duplicates: duplicateRulesSchema.prefault({}),
  leads: leadRulesSchema.prefault({}),
})
export type RegisterRules = z.infer<typeof registerRulesSchema>

/**
 * The class of an investment; null where the amount is unknown or the plan has no classes.
 *
 * @param yuan whole yuan.
 * @example sizeClassOf([{ id: 'small', name: '', fromYuan: 0 }, { id: 'large', name: '', fromYuan: 100 }], 100) // 'large': the boundary belongs to the larger
 */
export function sizeClassOf(classes: readonly SizeClass[], yuan: number | null): string | null {
  if (yuan === null) return null
  return classes.findLast(({ fromYuan }) => yuan >= fromYuan)?.id ?? null
}
