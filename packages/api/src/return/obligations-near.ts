import { returnsByKeys, type StoredReturn } from '@zhaoshang/db'
import {
  addDays,
  compareInstants,
  dayOfInstant,
  joinableFor,
  obligationsBetween,
  type Instant,
  type Obligation,
} from '@zhaoshang/domain'
import type { StaffSystem } from '../context/staff-system.ts'
import type { ObligationView } from './obligation-view.ts'
import { viewOf } from './view-of.ts'

/**
 * What some units owe around now with the state of each return, by due time;
 * what they may join without owing it only while it is open and where they began,
 * what was due before the system ran only where they began.
 */
export async function obligationsNear(
  { plan, calendar, database, runningSince }: StaffSystem,
  units: readonly string[],
  now: Instant,
  days: { readonly before: number; readonly after: number },
): Promise<ObligationView[]> {
  const wanted = plan.units.filter((unit) => units.includes(unit.code))
  const today = dayOfInstant(now)
  const [from, to] = [addDays(today, -days.before), addDays(today, days.after)]
  const owed = obligationsBetween(plan, calendar, wanted, from, to)
  const joinable = joinableFor(plan, calendar, wanted, from, to)
  const stored = await returnsByKeys(
    database,
    [...owed, ...joinable].map(({ key }) => key),
  )
  const offered = joinable.filter(
    ({ key, opensAt, dueAt }) =>
      stored.has(key) || (compareInstants(opensAt, now) <= 0 && compareInstants(now, dueAt) <= 0),
  )
  const asked = owed.filter(({ key, dueAt }) => stored.has(key) || dayOfInstant(dueAt) >= runningSince)
  const all = [...asked, ...offered].sort((a, b) => compareInstants(a.dueAt, b.dueAt))
  return all.map((obligation) => ofStored(plan, obligation, stored, now))
}

function ofStored(
  plan: StaffSystem['plan'],
  obligation: Obligation,
  stored: ReadonlyMap<string, StoredReturn>,
  now: Instant,
): ObligationView {
  return viewOf(plan, obligation, stored.get(obligation.key) ?? null, now)
}
