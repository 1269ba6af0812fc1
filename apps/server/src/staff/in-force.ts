import { readSettings, unitsOn, type Database, type Revisions } from '@zhaoshang/db'
import type { Day, SettingValues, WorkPlan } from '@zhaoshang/domain'

/** What applies to a request: the plan with the units of the day, and the settings. */
export interface InForce {
  readonly plan: WorkPlan
  readonly settings: SettingValues
}

/**
 * Keeps units and settings in memory and reads them anew when the counters that
 * come with every session say so, so that several servers on one database agree.
 */
export function keepInForce(
  database: Database,
  loaded: WorkPlan,
): (revisions: Revisions, day: Day) => Promise<InForce> {
  const units = kept(async (key: string) => {
    const found = await unitsOn(database, key.slice(key.indexOf('/') + 1) as Day)
    return found.length === 0 ? loaded : { ...loaded, units: found }
  })
  const settings = kept(() => readSettings(database))
  return async (revisions, day) => {
    const [plan, values] = await Promise.all([
      units(`${revisions.organisation}/${day}`),
      settings(String(revisions.settings)),
    ])
    return { plan, settings: values }
  }
}

/** The latest value under its key; a failed reading is not kept. */
function kept<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  let last: { key: string; value: Promise<T> } | undefined
  return (key) => {
    if (last?.key === key) return last.value
    const value = read(key)
    const mine = { key, value }
    last = mine
    value.catch(() => {
      if (last === mine) last = undefined
    })
    return value
  }
}
