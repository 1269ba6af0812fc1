/** The fields of a form, by name; texts, choices and lists of them. */
export type Values = Readonly<Record<string, string | boolean | number | null | readonly string[]>>

export interface Merge<T extends Values> {
  /** Mine where only I changed, theirs where only they did; where both did, mine until somebody decides. */
  readonly values: T
  /** Fields that both changed, to something different. */
  readonly conflicts: readonly (keyof T & string)[]
  /** Fields that only they changed. */
  readonly theirsOnly: readonly (keyof T & string)[]
}

/** Lays what I changed over what somebody else stored meanwhile, field by field. */
export function mergeThreeWay<T extends Values>(base: T, mine: T, theirs: T): Merge<T> {
  const fields = Object.keys(theirs) as (keyof T & string)[]
  const changed = (side: T) => (field: keyof T) => !same(side[field], base[field])
  const conflicts = fields.filter(
    (field) => changed(mine)(field) && changed(theirs)(field) && !same(mine[field], theirs[field]),
  )
  const theirsOnly = fields.filter((field) => changed(theirs)(field) && !changed(mine)(field))
  const entries = fields.map((field) => [field, changed(mine)(field) ? mine[field] : theirs[field]])
  return { values: Object.fromEntries(entries) as T, conflicts, theirsOnly }
}

export function sameValues<T extends Values>(a: T, b: T): boolean {
  return Object.keys(b).every((field) => same(a[field], b[field]))
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
