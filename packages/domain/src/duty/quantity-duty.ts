import { z } from 'zod'
import { exprSchema, testExpr, type Row } from '../expr/expr.ts'
import { entitySchema } from '../field/field.ts'
import type { Unit } from '../unit/unit.ts'

/** At least so many of something per unit and period: one visit a month, one meeting a quarter. */
export const quantityDutySchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  clause: z.string().optional(),
  per: z.enum(['week', 'month', 'quarter', 'half-year', 'year']),
  atLeast: z.int().positive(),
  /** Which records count, over a register's rows. */
  of: z.strictObject({ entity: entitySchema, where: exprSchema }),
  /** Who owes it. */
  units: exprSchema,
})
export type QuantityDuty = z.infer<typeof quantityDutySchema>

/** How many a unit has done, and how many it still lacks (never negative). */
export type QuantityStanding = { readonly unit: string; readonly done: number; readonly missing: number }

/**
 * How every unit that owes it stands, those that have not first.
 *
 * @param records rows of the duty's register that fall into the period; `unitsOf` says whose a row is (several for a joint activity).
 * @example quantityStandings(duty, units, [], () => []).every((one) => one.missing === duty.atLeast) // true
 */
export function quantityStandings(
  duty: QuantityDuty,
  units: readonly Unit[],
  records: readonly Row[],
  unitsOf: (row: Row) => readonly string[],
): QuantityStanding[] {
  const done = new Map<string, number>()
  for (const row of records) {
    if (!testExpr(duty.of.where, row)) continue
    for (const unit of new Set(unitsOf(row))) done.set(unit, (done.get(unit) ?? 0) + 1)
  }
  return units
    .filter((unit) => testExpr(duty.units, unit))
    .map((unit) => ({
      unit: unit.code,
      done: done.get(unit.code) ?? 0,
      missing: Math.max(0, duty.atLeast - (done.get(unit.code) ?? 0)),
    }))
    .sort((a, b) => b.missing - a.missing)
}
