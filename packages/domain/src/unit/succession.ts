import { z } from 'zod'
import { daySchema, type Day } from '../day/day.ts'

/**
 * How a unit follows another. A new name alone is no succession: the unit stays
 * the same and only its period changes.
 */
export const successionKindSchema = z.enum(['merge', 'split'])
export type SuccessionKind = z.infer<typeof successionKindSchema>

/** That from a day on, what was the unit `from`'s is the unit `to`'s. A split has one entry for each unit that came of it. */
export const successionSchema = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  day: daySchema,
  kind: successionKindSchema,
})
export type Succession = z.infer<typeof successionSchema>

/** Something open that moved with a unit, as the list that people agreed to shows it. */
export const movedThingSchema = z.strictObject({
  /** What it is: `project`, `problem`, `return`, `task`, `target`, `person`, `role`, `team`, `approval`. */
  kind: z.string().min(1),
  id: z.string().min(1),
  title: z.string(),
  /** How it hangs on the unit: as reporting, responsible or place unit. */
  as: z.string().optional(),
  to: z.string().min(1),
})
export type MovedThing = z.infer<typeof movedThingSchema>

/**
 * Units that followed one directly by a day, that day included.
 *
 * @example successorsOf([{ from: 'a', to: 'b', day: assertDay('2024-05-01'), kind: 'merge' }], 'a', assertDay('2024-04-30')) // []: not yet
 */
export function successorsOf(
  successions: readonly Succession[],
  code: string,
  day: Day,
): readonly Succession[] {
  return successions.filter((entry) => entry.from === code && entry.day <= day)
}

/**
 * The units that stand on a day for what was one unit's: itself where nothing
 * followed, the last of every line where something did. A unit that was split
 * and goes on is one of its own followers.
 *
 * @example followed([{ from: 'a', to: 'b', day: assertDay('2024-05-01'), kind: 'merge' }], 'a', assertDay('2024-05-01')) // ['b']
 */
export function followed(successions: readonly Succession[], code: string, day: Day): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const follow = (at: string, since: Day | ''): void => {
    if (seen.has(at)) return
    seen.add(at)
    // Only what came after: a unit that took over and was dissolved long before does not lead back.
    const next = successorsOf(successions, at, day).filter((entry) => entry.day >= since)
    if (next.length === 0 || next.some((entry) => entry.to === at)) found.add(at)
    for (const entry of next) follow(entry.to, entry.day)
  }
  follow(code, '')
  return [...found]
}

/** By which unit a figure is counted: the one that it was, or the one that stands for it now. */
export const unitLineSchema = z.enum(['as-was', 'as-is'])
export type UnitLine = z.infer<typeof unitLineSchema>

/** A figure that hangs on a unit and on a day. */
export type UnitFigure = { readonly unit: string; readonly day: Day; readonly count: number }

/**
 * Figures by unit, by choice under the unit as it was on the figure's day or
 * under the one that follows it today. `figures` name the unit that the record
 * belonged to first; whatever followed until the figure's own day is as it was.
 * What was split among several has no single follower: it stays with the unit
 * as it was, so the sum is the same by either choice.
 *
 * @returns counts by unit code, in the order in which units first appear.
 * @example linesOf([], [{ unit: 'a', day, count: 2 }], 'as-is', today) // { a: 2 }
 */
export function linesOf(
  successions: readonly Succession[],
  figures: readonly UnitFigure[],
  line: UnitLine,
  today: Day,
): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { unit, day, count } of figures) {
    const until = line === 'as-was' ? day : today
    const followers = followed(successions, unit, until)
    const under = followers.length === 1 ? (followers[0] ?? unit) : unit
    sums[under] = (sums[under] ?? 0) + count
  }
  return sums
}
