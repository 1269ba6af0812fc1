import type { Day } from '../day/day.ts'
import { countEntries, type CountedProject, type CountEntry } from './count-entries.ts'
import type { CountingRule, Relation } from './counting.ts'

/** A count: projects (decimals where one is shared) and whole yuan. */
export type Count = { readonly projects: number; readonly yuan: number }
/** A count with its parts by unit and the entries behind it. */
export type CountResult = Count & {
  readonly byUnit: Readonly<Record<string, Count>>
  /** The rows behind the figure. */
  readonly entries: readonly CountEntry[]
}

/**
 * Counts projects of a half-open period `[from, until)` by a rule.
 *
 * @returns projects (shares as decimals, 0.5 for half of one), yuan, the same by unit, and the entries behind them.
 * @example countProjects(rule, [], [], period) // 0 projects, 0 yuan, no entries
 */
export function countProjects(
  rule: CountingRule,
  projects: readonly CountedProject[],
  relations: readonly Relation[],
  period: { readonly from: Day; readonly until: Day },
): CountResult {
  const entries = projects
    .flatMap((project) => countEntries(rule, project, relations))
    .filter((entry) => entry.date >= period.from && entry.date < period.until)
  const byUnit: Record<string, Count> = {}
  for (const [unit, own] of Map.groupBy(entries, (entry) => entry.unit)) byUnit[unit] = fold(own)
  return { ...fold(entries), byUnit, entries }
}

function fold(entries: readonly CountEntry[]): Count {
  return {
    projects: entries.reduce((sum, entry) => sum + entry.hundredths, 0) / 100,
    yuan: entries.reduce((sum, entry) => sum + entry.yuan, 0),
  }
}
