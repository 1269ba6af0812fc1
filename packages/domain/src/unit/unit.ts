import { z } from 'zod'

/**
 * A body that does something under the plan: a member unit, a town, a
 * subdistrict, the zone, the office, a stationed office, an other department.
 * Rules speak of `kind` and `capabilities`, never of a unit by name. A unit may
 * be of several kinds (a zone that is also a member unit).
 */
export const unitSchema = z.strictObject({
  /** Stable code, official where there is one: `990101`. */
  code: z.string().min(1),
  name: z.string().min(1),
  /** How it is called in tables: 邦均, 工信局. */
  shortName: z.string().min(1),
  /** Other ways in which forms write it, for reading: 某某经济开发区, 东关镇人民政府. */
  aliases: z.array(z.string()).default([]),
  kinds: z.array(z.string()).min(1),
  /** The unit that it belongs to; a district unit has none. */
  parent: z.string().optional(),
  /** What it does under the plan: `reports-monthly`, `reports-weekly`, `keeps-office`, `is-place`… */
  capabilities: z.array(z.string()).default([]),
})
export type Unit = z.infer<typeof unitSchema>

/** A kind of unit that the plan knows: town, zone, member unit; the set is open. */
export const unitKindSchema = z.strictObject({ id: z.string().min(1), name: z.string().min(1) })
export type UnitKind = z.infer<typeof unitKindSchema>
