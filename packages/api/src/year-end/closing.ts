import { createHash } from 'node:crypto'
import { fundEntriesByProject, openYears, type OpenYear, type Queryable } from '@zhaoshang/db'
import {
  dayOf,
  everything,
  formFunds,
  fundFigures,
  instantAt,
  scopeOf,
  type FundEntry,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { newEntry } from '../fund/keep-form-funds.ts'
import { statedFunds } from '../fund/stated-funds.ts'

/** A project as the year closes on it. */
export interface Closing {
  readonly project: OpenYear
  readonly fundsYearYuan: number
  readonly fundsYuan: number
  /** Of what was stated without entries: they become entries with the carry-over. */
  readonly openings: ReturnType<typeof newEntry>[]
  readonly entries: readonly FundEntry[]
}

/** The projects that a carry-over closes, with their figures; of one unit, or of all that the actor rules on. */
export async function closings(
  q: Queryable,
  { plan, actor }: Pick<ActorContext, 'plan' | 'actor'>,
  year: number,
  unit: string | undefined,
): Promise<Closing[]> {
  const projects = await openYears(q, {
    plan,
    year,
    until: instantAt(dayOf(year + 1, 1, 1), '00:00'),
    where: {
      all: [
        scopeOf(plan, actor, 'project.decide'),
        unit === undefined ? everything : { eq: ['reportingUnit', unit] },
      ],
    },
  })
  const entries = await fundEntriesByProject(
    q,
    projects.map(({ id }) => id),
  )
  return projects.map((project) => closing(plan, year, project, entries.get(project.id)))
}

function closing(
  plan: WorkPlan,
  year: number,
  project: OpenYear,
  known: readonly FundEntry[] | undefined,
): Closing {
  const stated = known
    ? []
    : formFunds(undefined, statedFunds(plan, project.values), year, dayOf(year, 12, 31))
  const entries =
    known ?? stated.map((entry) => ({ ...entry, id: '', fixedYuan: null, corrects: null, verdict: null }))
  const { counted } = fundFigures(plan.funds, entries, year)
  return {
    project,
    fundsYearYuan: counted.yearYuan,
    fundsYuan: counted.totalYuan,
    openings: stated.map((entry) => newEntry(project.id, entry)),
    entries,
  }
}

/** What a preview showed, in a word: whoever applies it has seen these projects at these versions. */
export function digestOf(some: readonly Closing[]): string {
  const hash = createHash('sha256')
  for (const { project, fundsYuan, fundsYearYuan } of some)
    hash.update(`${project.id}:${project.version}:${fundsYuan}:${fundsYearYuan}\n`)
  return hash.digest('base64url')
}
