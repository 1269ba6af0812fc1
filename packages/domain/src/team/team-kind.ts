import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'

/**
 * A kind of team that the plan speaks of: special teams, stationed offices,
 * commissioned agencies, the professionals that a zone keeps (3–5).
 */
export const teamKindSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Units that keep such teams; absent: any. */
  units: exprSchema.optional(),
  /** How many people it should have; a smaller or larger one is shown, never refused. */
  size: z
    .strictObject({ min: z.int().nonnegative().optional(), max: z.int().positive().optional() })
    .optional(),
  /** Works under a contract with tasks, results and a fee. */
  contract: z.boolean().default(false),
  /** Works away from the district: its place is asked for. */
  stationed: z.boolean().default(false),
})
export type TeamKind = z.infer<typeof teamKindSchema>

/** How a team's size stands to what the plan asks: by how many it is off. */
export type TeamSize =
  | { readonly state: 'fits' }
  | { readonly state: 'below'; readonly missing: number; readonly min: number }
  | { readonly state: 'above'; readonly excess: number; readonly max: number }

/**
 * Whether a team has as many people as its kind asks for; both limits belong to it.
 *
 * @example teamSize({ size: { min: 3, max: 5 } }, 2) // { state: 'below', missing: 1, min: 3 }
 */
export function teamSize(kind: Pick<TeamKind, 'size'>, people: number): TeamSize {
  const { min, max } = kind.size ?? {}
  if (min !== undefined && people < min) return { state: 'below', missing: min - people, min }
  if (max !== undefined && people > max) return { state: 'above', excess: people - max, max }
  return { state: 'fits' }
}
