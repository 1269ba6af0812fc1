import { targetsOf, targetYearsIn } from '@zhaoshang/db'
import { unitsInScope } from '../../scope/units-in-scope.ts'
import { mayEverywhere } from '../../scope/may-everywhere.ts'
import type { HomeTask, TaskSource } from './task.ts'

/** Targets laid before the units: what mine has not answered, and to the office what came back. */
export const targetTasks: TaskSource = async (ctx) => {
  const { plan, actor, database } = ctx
  const units = unitsInScope(plan, actor, 'target.consult')
  const edits = mayEverywhere(ctx, 'target.edit')
  if (units.length === 0 && !edits) return []
  const years = await targetYearsIn(database, 'consulting')
  const found = await Promise.all(
    years.map(async (year): Promise<HomeTask[]> => {
      const targets = await targetsOf(database, { year, units: edits ? null : units })
      const asked = targets.filter(({ unit, answer }) => units.includes(unit) && answer === 'asked')
      const others = targets.filter(({ answer }) => answer === 'other')
      return [
        ...(asked.length > 0
          ? [
              {
                kind: 'target-consult' as const,
                key: String(year),
                title: `${year} 年目标征求意见`,
                detail: `${asked.length} 项等您答复`,
              },
            ]
          : []),
        ...(edits && others.length > 0
          ? [
              {
                kind: 'target-answers' as const,
                key: String(year),
                title: `${year} 年目标有不同意见`,
                detail: `${others.length} 项另有意见`,
              },
            ]
          : []),
      ]
    }),
  )
  return found.flat()
}
