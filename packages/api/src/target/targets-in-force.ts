import { targetsOf, targetYearOf } from '@zhaoshang/db'
import { dayOfInstant, holds, targetStanding, yearOf } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { readDone } from './read-done.ts'

/** This year's targets, summed over the units that the actor sees; undefined where none are in force for them. */
export async function targetsInForce(ctx: ActorContext) {
  const { plan, actor, database, clock } = ctx
  if (plan.indicators.length === 0 || !holds(plan, actor, 'target.read')) return undefined
  const today = dayOfInstant(clock.now())
  const year = yearOf(today)
  if ((await targetYearOf(database, year))?.state !== 'issued') return undefined
  const [targets, done] = await Promise.all([
    targetsOf(database, { year, units: unitsOrAll(ctx, 'target.read') }),
    readDone(database, plan, { year, until: today }),
  ])
  const lines = plan.indicators.flatMap(({ id }) => {
    const own = targets.filter(({ indicator }) => indicator === id)
    if (own.length === 0) return []
    const target = own.reduce((sum, { figure }) => sum + figure, 0)
    const achieved = own.reduce((sum, { unit }) => sum + done(id, unit), 0)
    return [{ indicator: id, standing: targetStanding({ target, year }, achieved, today) }]
  })
  return lines.length === 0 ? undefined : { year, lines }
}
