import { closedYears, fundEntriesByProject, type New, type Write } from '@zhaoshang/db'
import {
  formFunds,
  fundFigures,
  fundYear,
  sameValue,
  yearOf,
  type Day,
  type FormEntry,
  type FundEntry,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import { statedFunds } from './stated-funds.ts'

/** A project as a form left it; `before` of one that was there already. */
export interface FormedProject {
  readonly id: string
  readonly before?: Values
  readonly values: Values
}

/** What the register's own columns keep of a project's funds; undefined: as they are. */
export interface FundColumns {
  readonly fundsYuan: number | null | undefined
  readonly fundsYearYuan: number | null | undefined
}

const asTheyAre: FundColumns = { fundsYuan: undefined, fundsYearYuan: undefined }

/**
 * Where a form says other sums than the entries, the difference becomes an
 * entry: openings at first, so that nothing that was ever stated is lost.
 * Gives the columns of each project; those whose funds the form left alone keep
 * what they have.
 */
export async function keepFormFunds(
  w: Write,
  { plan, today }: { readonly plan: WorkPlan; readonly today: Day },
  projects: readonly FormedProject[],
): Promise<(id: string) => FundColumns> {
  const changed = projects.filter(({ before, values }) => {
    const [was, is] = [statedFunds(plan, before ?? {}), statedFunds(plan, values)]
    return !sameValue(was.year, is.year) || !sameValue(was.total, is.total)
  })
  if (changed.length === 0) return () => asTheyAre
  const stored = changed.flatMap(({ id, before }) => (before ? [id] : []))
  const [entries, closed] = await Promise.all([fundEntriesByProject(w, stored), closedYears(w, stored)])
  const made: New<'fundEntry'>[] = []
  const columns = new Map<string, FundColumns>()
  for (const { id, values } of changed) {
    const known = entries.get(id)
    const year = fundYear(plan.funds, closed.get(id) ?? null, yearOf(today))
    const stated = statedFunds(plan, values)
    const added = formFunds(known && fundFigures(plan.funds, known, year).stated, stated, year, today)
    made.push(...added.map((entry) => newEntry(id, entry)))
    columns.set(id, columnsOf(plan, [...(known ?? []), ...added.map(asEntry)], year))
  }
  if (made.length > 0) await w.createMany('fundEntry', made)
  return (id) => columns.get(id) ?? asTheyAre
}

/** What a project that is registered now has in its columns. */
export function openingColumns(plan: WorkPlan, today: Day, values: Values): FundColumns {
  const year = fundYear(plan.funds, null, yearOf(today))
  const added = formFunds(undefined, statedFunds(plan, values), year, today)
  return columnsOf(plan, added.map(asEntry), year)
}

/** The counted sums; nothing where there is no entry to count, so that "not said" is not nought. */
export function columnsOf(
  plan: WorkPlan,
  entries: readonly FundEntry[],
  year: number,
): { readonly fundsYuan: number | null; readonly fundsYearYuan: number | null } {
  const { stated, counted } = fundFigures(plan.funds, entries, year)
  return {
    fundsYuan: stated.total ? counted.totalYuan : null,
    fundsYearYuan: stated.year ? counted.yearYuan : null,
  }
}

export function newEntry(projectId: string, { kind, month, amount }: FormEntry): New<'fundEntry'> {
  const { currency, minor, yuan, rateDay } = amount
  return { projectId, kind, month, currency, minor, yuan, rateDay: rateDay ?? null }
}

function asEntry(entry: FormEntry): FundEntry {
  return { ...entry, id: '', fixedYuan: null, corrects: null, verdict: null }
}
