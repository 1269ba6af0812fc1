import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/calendar.ts'
import type { Day } from '../day/day.ts'
import { testExpr, type Row } from '../expr/expr.ts'
import type { Unit } from '../unit/unit.ts'
import type { Review, ReviewDimension } from './review.ts'

/** A deciding unit's answer for one dimension. Later ones of the same unit replace earlier ones. */
export type ReviewDecision = {
  readonly dimension: string
  readonly unit: string
  readonly result: 'pass' | 'conditions' | 'refuse'
  readonly on: Day
  readonly validUntil?: Day
}

/** What is known of a project's review: sent when, decided how. */
export type ReviewFacts = {
  /** Day on which it was sent to the deciding units; absent: not sent. */
  readonly sentOn?: Day
  readonly fastLane: boolean
  readonly decisions: readonly ReviewDecision[]
  /** Dimensions that the leading group decided one by one (一事一议): they count as passed. */
  readonly overruled?: readonly string[]
}

/** Where one dimension stands; a due day only while it waits. */
export type DimensionState = {
  readonly dimension: string
  readonly state: 'not-asked' | 'not-sent' | 'waiting' | 'pass' | 'conditions' | 'refuse' | 'expired'
  readonly waitingFor: readonly string[]
  readonly dueOn?: Day
  /** Working days until the due day; negative when past. */
  readonly daysLeft?: number
}

/** Where a review stands as a whole: the worst of its dimensions decides. */
export type ReviewState = {
  readonly state: 'not-sent' | 'running' | 'pass' | 'conditions' | 'refuse' | 'expired'
  readonly dimensions: readonly DimensionState[]
}

/**
 * Where a review stands on a day. A clock of working days starts on the next
 * working day; one that comes after another dimension starts when that one was
 * decided.
 *
 * @example reviewState(review, calendar, units, {}, { fastLane: false, decisions: [] }, today).state // 'not-sent'
 */
export function reviewState(
  review: Review,
  calendar: Calendar,
  units: readonly Unit[],
  project: Row,
  facts: ReviewFacts,
  today: Day,
): ReviewState {
  const short = review.shortProcedure
  const asked = short && testExpr(short.when, project) ? new Set(short.dimensions) : undefined
  const states: DimensionState[] = []
  let startedOn = facts.sentOn
  for (const dimension of review.dimensions) {
    if (asked && !asked.has(dimension.id)) {
      states.push({ dimension: dimension.id, state: 'not-asked', waitingFor: [] })
      continue
    }
    const state = dimensionState(dimension, calendar, units, facts, startedOn, today)
    states.push(state)
    if (!review.parallel) startedOn = decidedOn(dimension, facts, state)
  }
  return { state: overall(facts, states), dimensions: states }
}

function dimensionState(
  dimension: ReviewDimension,
  calendar: Calendar,
  units: readonly Unit[],
  facts: ReviewFacts,
  startedOn: Day | undefined,
  today: Day,
): DimensionState {
  const { id } = dimension
  const deciders = units.filter((unit) => testExpr(dimension.deciders, unit)).map((unit) => unit.code)
  if (facts.overruled?.includes(id)) return { dimension: id, state: 'pass', waitingFor: [] }
  if (startedOn === undefined) return { dimension: id, state: 'not-sent', waitingFor: deciders }
  const latest = latestByUnit(facts, id)
  const given = deciders.flatMap((unit) => latest.get(unit) ?? [])
  if (given.some((decision) => decision.result === 'refuse'))
    return { dimension: id, state: 'refuse', waitingFor: [] }
  const waitingFor = deciders.filter((unit) => !latest.has(unit))
  if (waitingFor.length > 0) {
    const days =
      facts.fastLane && dimension.fastWorkingDays !== undefined
        ? dimension.fastWorkingDays
        : dimension.workingDays
    const dueOn = addWorkingDays(calendar, startedOn, days)
    return {
      dimension: id,
      state: 'waiting',
      waitingFor,
      dueOn,
      daysLeft: workingDaysBetween(calendar, today, dueOn),
    }
  }
  if (given.some((decision) => decision.validUntil !== undefined && decision.validUntil < today))
    return { dimension: id, state: 'expired', waitingFor: [] }
  return {
    dimension: id,
    state: given.some((decision) => decision.result === 'conditions') ? 'conditions' : 'pass',
    waitingFor: [],
  }
}

function latestByUnit(facts: ReviewFacts, dimension: string): Map<string, ReviewDecision> {
  return new Map(
    facts.decisions
      .filter((decision) => decision.dimension === dimension)
      .map((decision) => [decision.unit, decision]),
  )
}

function decidedOn(dimension: ReviewDimension, facts: ReviewFacts, state: DimensionState): Day | undefined {
  if (state.state !== 'pass' && state.state !== 'conditions') return undefined
  return facts.decisions
    .filter((decision) => decision.dimension === dimension.id)
    .reduce<Day | undefined>(
      (latest, decision) => (latest === undefined || decision.on > latest ? decision.on : latest),
      facts.sentOn,
    )
}

function overall(facts: ReviewFacts, states: readonly DimensionState[]): ReviewState['state'] {
  const has = (state: DimensionState['state']) => states.some((dimension) => dimension.state === state)
  if (facts.sentOn === undefined) return 'not-sent'
  if (has('refuse')) return 'refuse'
  if (has('waiting') || has('not-sent')) return 'running'
  if (has('expired')) return 'expired'
  return has('conditions') ? 'conditions' : 'pass'
}
