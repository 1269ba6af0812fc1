import {
  elementAsksOf,
  elementDecisionsOf,
  recordsById,
  specialCasesOf,
  type Row,
  type Write,
} from '@zhaoshang/db'
import {
  recordFacts,
  reviewState,
  type Calendar,
  type Day,
  type Review,
  type WorkPlan,
} from '@zhaoshang/domain'
import { askedReview, factsOf } from './standing.ts'

/** What the rule says of each ask of a round, written where it stands: who is waited for, until when. */
export async function keepAsks(
  w: Write,
  { plan, calendar, today }: { plan: WorkPlan; calendar: Calendar; today: Day },
  request: Row<'elementRequest'>,
  review: Review,
  /** Dimensions that the leading group decides in this very transaction. */
  decidedNow: readonly string[] = [],
): Promise<void> {
  const [asks, decisions, cases, [record]] = [
    await elementAsksOf(w, [request.id]),
    await elementDecisionsOf(w, [request.id]),
    await specialCasesOf(w, [request.projectId]),
    await recordsById(w, 'project', [request.projectId], { sensitive: false }),
  ]
  if (!record) throw new Error(`request ${request.id}: its project is gone`)
  const overruled = cases
    .filter(({ requestId, state }) => requestId === request.id && state === 'passed')
    .flatMap(({ dimensions }) => dimensions)
  const asked = askedReview(plan, review, asks)
  const facts = factsOf(request, decisions, [...overruled, ...decidedNow])
  const { dimensions } = reviewState(
    asked.review,
    calendar,
    asked.units,
    recordFacts(plan, record),
    facts,
    today,
  )
  await w.updateMany(
    'elementAsk',
    asks.map((ask) => {
      const dimension = dimensions.find((one) => one.dimension === ask.dimension)
      const given = decisions.findLast((one) => one.dimension === ask.dimension && one.unit === ask.unit)
      const waits = request.state === 'open' && dimension?.state === 'waiting'
      return {
        key: ask.id,
        expectedVersion: ask.version,
        patch: {
          state: given
            ? ('decided' as const)
            : waits && dimension.waitingFor.includes(ask.unit)
              ? ('waiting' as const)
              : request.state === 'open' && dimension?.state === 'not-sent'
                ? ('queued' as const)
                : ('closed' as const),
          dueDay: waits && !given ? (dimension.dueOn ?? null) : ask.dueDay,
          result: given?.result ?? null,
          decidedDay: given?.day ?? null,
        },
      }
    }),
  )
}
