import type { Queryable, RegisterRecord } from '@zhaoshang/db'
import { dayOfInstant, recordFacts, type TransitionFacts } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { elementStanding } from '../element/standing.ts'

/** What the gates of a move look at: what is registered, and the reviews that passed. */
export async function moveFacts(
  { plan, calendar, clock }: Pick<ActorContext, 'plan' | 'calendar' | 'clock'>,
  q: Queryable,
  projects: readonly RegisterRecord[],
): Promise<Map<string, Pick<TransitionFacts, 'row' | 'reviewsPassed'>>> {
  const ids = projects.map(({ id }) => id)
  const standing = await elementStanding(q, plan, calendar, ids, dayOfInstant(clock.now()))
  return new Map(
    projects.map((project) => {
      const row = recordFacts(plan, { ...project, values: { ...project.values, ...project.sensitive } })
      return [project.id, { row, reviewsPassed: standing.get(project.id)?.passed ?? [] }]
    }),
  )
}
