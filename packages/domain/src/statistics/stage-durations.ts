import { dayNumber, type Day } from '../day/day.ts'

/** When a project reached a stage; a stage of unknown day is left out. */
export type ReachedStage = { readonly stage: string; readonly day: Day }

/** How long projects stay at a stage: those that left it, and those that stand there. */
export type StageDuration = {
  readonly stage: string
  /** Stays that are over, and their mean in days; null where there is none. */
  readonly stays: number
  readonly meanDays: number | null
  /** Projects that stand there with a known day, and how long by today on average. */
  readonly standing: number
  readonly meanStandingDays: number | null
}

/**
 * Days per stage, of the plan's stages in their order. A stay runs from the
 * day on which a stage was reached to that of the next stage whose day is
 * known, so that a skipped stage makes no stay; a project whose days run
 * backwards (a later stage dated before an earlier one) gives no stay there.
 * The last stage that a project reached is standing, where it still counts.
 *
 * @example
 * stageDurations(['a', 'b'], [{ counts: true, reached: [{ stage: 'a', day: assertDay('2024-01-01') }, { stage: 'b', day: assertDay('2024-01-31') }] }], assertDay('2024-02-10'))
 * // a: one stay of 30 days; b: one standing for 10 days
 */
export function stageDurations(
  stages: readonly string[],
  projects: Iterable<{ readonly counts: boolean; readonly reached: readonly ReachedStage[] }>,
  today: Day,
): StageDuration[] {
  const order = new Map(stages.map((stage, i) => [stage, i]))
  const sums = stages.map(() => ({ stays: 0, days: 0, standing: 0, standingDays: 0 }))
  const now = dayNumber(today)
  for (const { counts, reached } of projects) {
    const known = reached
      .flatMap(({ stage, day }) => {
        const at = order.get(stage)
        return at === undefined || day > today ? [] : [{ at, day: dayNumber(day) }]
      })
      .sort((a, b) => a.at - b.at)
    for (const [i, { at, day }] of known.entries()) {
      const sum = sums[at]
      const next = known[i + 1]
      if (!sum) continue
      if (next && next.day >= day) {
        sum.stays++
        sum.days += next.day - day
      } else if (!next && counts) {
        sum.standing++
        sum.standingDays += now - day
      }
    }
  }
  const mean = (days: number, n: number): number | null => (n === 0 ? null : Math.round(days / n))
  return stages.map((stage, i) => {
    const { stays = 0, days = 0, standing = 0, standingDays = 0 } = sums[i] ?? {}
    return {
      stage,
      stays,
      meanDays: mean(days, stays),
      standing,
      meanStandingDays: mean(standingDays, standing),
    }
  })
}
