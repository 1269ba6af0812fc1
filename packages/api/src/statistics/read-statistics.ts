import { projectFigures, staleProjects, type ProjectFigure } from '@zhaoshang/db'
import { dayOfInstant, rates, scopeOf, type Day, type Rate, type WorkPlan } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { reportingUnits } from '../scope/reporting-units.ts'

/** By what the statistics tell projects apart. */
export const groupings = ['industry', 'unit', 'responsible', 'channel', 'region', 'size', 'month'] as const
export type Grouping = (typeof groupings)[number]

export interface StatisticsQuery {
  /** As of the end of this day; default now. */
  readonly day?: Day | undefined
  readonly origin?: 'stock' | 'moved' | undefined
}

interface Sum {
  readonly projects: number
  readonly yuan: number
  readonly funds: number
}
const nought: Sum = { projects: 0, yuan: 0, funds: 0 }

/** Projects of one value: an industry, a unit. */
export interface Group extends Sum {
  /** Null: nothing is said. */
  readonly value: string | null
  /** Projects at each of the plan's stages, in their order. */
  readonly stages: readonly number[]
}

export interface Statistics {
  readonly day: Day
  readonly isToday: boolean
  /** Of those that count, of the origin asked for. */
  readonly total: Sum
  readonly stages: readonly (Sum & { readonly stage: string })[]
  /** Whatever origin is asked for: what came by moves, and stock registrations apart. */
  readonly moved: Sum
  readonly stock: Sum
  /** In a status that does not count: paused, terminated. */
  readonly stopped: Sum
  readonly groups: Readonly<Record<Grouping, readonly Group[]>>
  readonly rates: readonly Rate[]
  /** By reporting unit; only known of today. */
  readonly stale: readonly { readonly unit: string; readonly projects: number }[] | null
}

/** Everything that the statistics show, of the projects that the reader may see. */
export async function readStatistics(ctx: ActorContext, query: StatisticsQuery): Promise<Statistics> {
  const { plan, actor, database, clock } = ctx
  const today = dayOfInstant(clock.now())
  const day = dayAsked(query, today)
  const isToday = day === today
  const scope = reportingUnits(ctx, 'project.read')
  const on = isToday ? {} : { on: day }
  const counting = plan.statuses.filter(({ counts }) => counts).map(({ id }) => id)
  const stageIds = plan.stages.map(({ id }) => id)
  const [all, stale, ...byGroup] = await Promise.all([
    projectFigures(database, { scope, by: 'all', ...on }),
    isToday
      ? staleProjects(database, {
          plan,
          where: {
            all: [
              scopeOf(plan, actor, 'project.read'),
              ...(query.origin === undefined
                ? []
                : [{ eq: ['origin', query.origin] } as { eq: [string, string] }]),
            ],
          },
          today,
        })
      : null,
    ...groupings.map((by) => projectFigures(database, { scope, by, ...on })),
  ])
  const counts = ({ status }: ProjectFigure): boolean => counting.includes(status)
  const ofOrigin = ({ origin }: ProjectFigure): boolean =>
    query.origin === undefined || origin === query.origin
  const asked = all.filter(ofOrigin)
  const counted = asked.filter(counts)
  return {
    day,
    isToday,
    total: sum(counted),
    stages: stageIds.map((stage) => ({ stage, ...sum(counted.filter((figure) => figure.stage === stage)) })),
    moved: sum(all.filter((figure) => counts(figure) && figure.origin === 'moved')),
    stock: sum(all.filter((figure) => counts(figure) && figure.origin === 'stock')),
    stopped: sum(asked.filter((figure) => !counts(figure))),
    groups: Object.fromEntries(
      groupings.map((by, i) => [
        by,
        groupsOf(
          plan,
          (byGroup[i] ?? []).filter((figure) => counts(figure) && ofOrigin(figure)),
        ),
      ]),
    ) as Record<Grouping, Group[]>,
    rates: rates(plan.rateRules, plan.stages, asked),
    stale,
  }
}

/** No day is known that is to come. */
export function dayAsked({ day }: StatisticsQuery, today: Day): Day {
  return day === undefined || day > today ? today : day
}

/** The largest first; what says nothing last. */
function groupsOf(plan: WorkPlan, figures: readonly ProjectFigure[]): Group[] {
  return [...Map.groupBy(figures, ({ value }) => value)]
    .map(([value, own]) => ({
      value,
      ...sum(own),
      stages: plan.stages.map(({ id }) => sum(own.filter(({ stage }) => stage === id)).projects),
    }))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) || b.projects - a.projects || b.yuan - a.yuan,
    )
}

function sum(figures: readonly Sum[]): Sum {
  return figures.reduce(
    (all, { projects, yuan, funds }) => ({
      projects: all.projects + projects,
      yuan: all.yuan + yuan,
      funds: all.funds + funds,
    }),
    nought,
  )
}
