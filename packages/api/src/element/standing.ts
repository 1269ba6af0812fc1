import {
  elementAsksOf,
  elementDecisionsOf,
  elementRequestsOf,
  recordsById,
  specialCasesOf,
  type NamedElementDecision,
  type NamedElementRequest,
  type Queryable,
  type RegisterRecord,
  type Row,
  type StandingCase,
} from '@zhaoshang/db'
import {
  recordFacts,
  reviewState,
  unitOf,
  type Calendar,
  type Day,
  type Review,
  type ReviewFacts,
  type ReviewState,
  type Unit,
  type WorkPlan,
} from '@zhaoshang/domain'

/** One review of a project: its rounds, the last of which counts, and where it stands. */
export interface ReviewStanding {
  readonly review: Review
  readonly rounds: readonly NamedElementRequest[]
  /** The round that counts; absent while nothing was sent, or the last one was taken back. */
  readonly request?: NamedElementRequest
  readonly asks: readonly Row<'elementAsk'>[]
  /** Of all rounds. */
  readonly decisions: readonly NamedElementDecision[]
  readonly cases: readonly StandingCase[]
  readonly overruled: readonly string[]
  readonly state: ReviewState
}

/** Where the element reviews of a project stand on a day. */
export interface ElementStanding {
  readonly reviews: readonly ReviewStanding[]
  /** Reviews that passed, with or without conditions: what the gates of a move ask for. */
  readonly passed: readonly string[]
}

/** Where the element reviews of projects stand, by project; unknown projects are absent. */
export async function elementStanding(
  q: Queryable,
  plan: WorkPlan,
  calendar: Calendar,
  projects: readonly string[],
  today: Day,
): Promise<Map<string, ElementStanding>> {
  if (projects.length === 0 || plan.reviews.length === 0) return new Map()
  const records = await recordsById(q, 'project', projects, { sensitive: false })
  const requests = await elementRequestsOf(q, projects)
  const ids = requests.map(({ id }) => id)
  const asks = ids.length === 0 ? [] : await elementAsksOf(q, ids)
  const decisions = ids.length === 0 ? [] : await elementDecisionsOf(q, ids)
  const cases = ids.length === 0 ? [] : await specialCasesOf(q, projects)
  return new Map(
    records.map((record) => {
      const reviews = plan.reviews.map((review) => {
        const rounds = requests.filter((one) => one.projectId === record.id && one.review === review.id)
        const request = lastOpen(rounds)
        const known = { rounds, request, asks, decisions, cases }
        return standingOf(plan, calendar, record, review, known, today)
      })
      const passed = reviews.filter(({ state }) => state.state === 'pass' || state.state === 'conditions')
      return [record.id, { reviews, passed: passed.map(({ review }) => review.id) }]
    }),
  )
}

interface Known {
  readonly rounds: readonly NamedElementRequest[]
  readonly request: NamedElementRequest | undefined
  readonly asks: readonly Row<'elementAsk'>[]
  readonly decisions: readonly NamedElementDecision[]
  readonly cases: readonly StandingCase[]
}

function standingOf(
  plan: WorkPlan,
  calendar: Calendar,
  record: RegisterRecord,
  review: Review,
  { rounds, request, asks, decisions, cases }: Known,
  today: Day,
): ReviewStanding {
  const own = request ? asks.filter(({ requestId }) => requestId === request.id) : []
  const ofRounds = new Set(rounds.map(({ id }) => id))
  const ofReview = cases.filter(({ requestId }) => ofRounds.has(requestId))
  const overruled = ofReview
    .filter(({ requestId, state }) => requestId === request?.id && state === 'passed')
    .flatMap(({ dimensions }) => dimensions)
  const facts = factsOf(
    request,
    decisions.filter(({ requestId }) => requestId === request?.id),
    overruled,
  )
  const asked = askedReview(plan, review, own)
  return {
    review,
    rounds,
    ...(request && { request }),
    asks: own,
    decisions: decisions.filter(({ requestId }) => ofRounds.has(requestId)),
    cases: ofReview,
    overruled,
    state: reviewState(asked.review, calendar, asked.units, recordFacts(plan, record), facts, today),
  }
}

/** What the domain's rule looks at. */
export function factsOf(
  request: Pick<Row<'elementRequest'>, 'sentDay' | 'fastLane'> | undefined,
  decisions: readonly Pick<Row<'elementDecision'>, 'dimension' | 'unit' | 'result' | 'day' | 'validUntil'>[],
  overruled: readonly string[],
): ReviewFacts {
  return {
    ...(request && { sentOn: request.sentDay }),
    fastLane: request?.fastLane ?? false,
    decisions: decisions.map(({ dimension, unit, result, day, validUntil }) => ({
      dimension,
      unit,
      result,
      on: day,
      ...(validUntil !== null && { validUntil }),
    })),
    overruled,
  }
}

/** The review as it was sent: who was asked then is asked, whatever units do meanwhile. */
export function askedReview(
  plan: WorkPlan,
  review: Review,
  asks: readonly Pick<Row<'elementAsk'>, 'dimension' | 'unit'>[],
): { review: Review; units: readonly Unit[] } {
  if (asks.length === 0) return { review, units: plan.units }
  const of = (dimension: string) => asks.filter((ask) => ask.dimension === dimension).map(({ unit }) => unit)
  return {
    review: {
      ...review,
      dimensions: review.dimensions.map((dimension) => ({
        ...dimension,
        deciders: { in: ['code', of(dimension.id)] },
      })),
      // Dimensions that were left out then are not asked now.
      shortProcedure: {
        when: { all: [] },
        dimensions: review.dimensions.map(({ id }) => id).filter((id) => of(id).length > 0),
      },
    },
    units: [...new Set(asks.map(({ unit }) => unit))].map((code) => unitOf(plan, code) ?? gone(plan, code)),
  }
}

/** A unit that is no more, as far as the rule looks at it. */
function gone(plan: WorkPlan, code: string): Unit {
  const [any] = plan.units
  if (!any) throw new Error('a plan has units')
  return { ...any, code }
}

function lastOpen(rounds: readonly NamedElementRequest[]): NamedElementRequest | undefined {
  const last = rounds.at(-1)
  return last?.state === 'open' ? last : undefined
}
