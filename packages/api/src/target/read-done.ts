import { countedProjects, targetEntries, type Queryable } from '@zhaoshang/db'
import { addDays, countProjects, dayOf, type Day, type WorkPlan } from '@zhaoshang/domain'

/** What was done by a day, by indicator and unit, whole in the indicator's last decimal. */
export type Done = (indicator: string, unit: string) => number

/** Counts from the register by the plan's rules, and adds up what was entered. */
export async function readDone(
  q: Queryable,
  plan: WorkPlan,
  { year, until }: { year: number; until: Day },
): Promise<Done> {
  const period = { from: dayOf(year, 1, 1), until: addDays(until, 1) }
  const done = new Map<string, number>()
  const add = (indicator: string, unit: string, figure: number) =>
    done.set(`${indicator}/${unit}`, (done.get(`${indicator}/${unit}`) ?? 0) + figure)

  const rules = plan.counting.filter(({ id }) =>
    plan.indicators.some(({ measure }) => 'counting' in measure && measure.counting === id),
  )
  const [projects, entries] = await Promise.all([
    rules.length === 0
      ? []
      : countedProjects(
          q,
          rules.map(({ stage }) => stage),
        ),
    targetEntries(q, { year, until, units: null }),
  ])
  for (const rule of rules) {
    const { byUnit } = countProjects(rule, projects, [], period)
    for (const { id, measure, decimals } of plan.indicators) {
      if (!('counting' in measure) || measure.counting !== rule.id) continue
      for (const [unit, count] of Object.entries(byUnit)) {
        const figure = measure.take === 'projects' ? count.projects : count.yuan / measure.perUnit
        add(id, unit, Math.floor(figure * 10 ** decimals))
      }
    }
  }
  for (const { indicator, unit, figure } of entries) add(indicator, unit, figure)
  return (indicator, unit) => done.get(`${indicator}/${unit}`) ?? 0
}
