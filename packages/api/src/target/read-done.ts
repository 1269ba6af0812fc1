import { countEntriesOf, targetEntries, type Database } from '@zhaoshang/db'
import { addDays, dayOf, type Day, type WorkPlan } from '@zhaoshang/domain'

/** What was done by a day, by indicator and unit, whole in the indicator's last decimal. */
export type Done = (indicator: string, unit: string) => number

/** Counts from the register by the plan's rules, and adds up what was entered. */
export async function readDone(
  database: Database,
  plan: WorkPlan,
  { year, until }: { year: number; until: Day },
): Promise<Done> {
  const period = { from: dayOf(year, 1, 1), until: addDays(until, 1) }
  const done = new Map<string, number>()
  const add = (indicator: string, unit: string, figure: number) =>
    done.set(`${indicator}/${unit}`, (done.get(`${indicator}/${unit}`) ?? 0) + figure)

  const rules = plan.counting
    .map(({ id }) => id)
    .filter((id) => plan.indicators.some(({ measure }) => 'counting' in measure && measure.counting === id))
  const [counted, entries] = await Promise.all([
    rules.length === 0 ? [] : countEntriesOf(database, { plan, rules, ...period, units: null }),
    targetEntries(database, { year, until, units: null }),
  ])
  for (const [rule, ofRule] of Map.groupBy(counted, (entry) => entry.rule)) {
    for (const [unit, own] of Map.groupBy(ofRule, (entry) => entry.unit)) {
      const projects = own.reduce((sum, { hundredths }) => sum + hundredths, 0) / 100
      const yuan = own.reduce((sum, entry) => sum + entry.yuan, 0)
      for (const { id, measure, decimals } of plan.indicators) {
        if (!('counting' in measure) || measure.counting !== rule) continue
        const figure = measure.take === 'projects' ? projects : yuan / measure.perUnit
        add(id, unit, Math.floor(figure * 10 ** decimals))
      }
    }
  }
  for (const { indicator, unit, figure } of entries) add(indicator, unit, figure)
  return (indicator, unit) => done.get(`${indicator}/${unit}`) ?? 0
}
