import { datedUnits, returnsByKeys, type StoredReturn } from '@zhaoshang/db'
import {
  addDays,
  compareInstants,
  datedObligations,
  dayOfInstant,
  unitsAsOf,
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
  const ever = await datedUnits(database)
  const wanted = ever.filter((unit) => units.includes(unit.code))
  const today = dayOfInstant(now)
  const [from, to] = [addDays(today, -days.before), addDays(today, days.after)]
  const { owed, joinable } = datedObligations(plan, calendar, wanted, from, to)
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
  const then = Map.groupBy(all, ({ dueAt }) => dayOfInstant(dueAt))
  const plans = new Map([...then.keys()].map((day) => [day, { ...plan, units: unitsAsOf(ever, day) }]))
  return all.map((obligation) =>
    ofStored(plans.get(dayOfInstant(obligation.dueAt)) ?? plan, obligation, stored, now),
  )
}

function ofStored(
  plan: StaffSystem['plan'],
  obligation: Obligation,
  stored: ReadonlyMap<string, StoredReturn>,
  now: Instant,
): ObligationView {
  return viewOf(plan, obligation, stored.get(obligation.key) ?? null, now)
}
