import { testExpr, type Row } from '../expr/expr.ts'
import type { Unit } from '../unit/unit.ts'
import type { Flow, FlowStep } from './flow.ts'

/** `post:leader` or `unit:fgw`: who is asked. */
export type DeciderId = `post:${string}` | `unit:${string}`

/** An answer, given in the app or recorded for the decider by the office. Later answers of the same decider to the same step replace earlier ones. */
export type ApprovalAnswer = {
  readonly step: string
  readonly decider: DeciderId
  readonly answer: 'agree' | 'refuse' | 'comment'
  readonly reason?: string
}

/** Where one step stands, and whose answer it waits for. */
export type StepState = {
  readonly step: string
  readonly state: 'skipped' | 'not-yet' | 'asked' | 'passed' | 'refused'
  /** Deciders whose answer is still awaited. */
  readonly waiting: readonly DeciderId[]
}

/** Where an approval stands as a whole and step by step. */
export type ApprovalState = {
  readonly state: 'open' | 'passed' | 'refused' | 'withdrawn'
  readonly steps: readonly StepState[]
  /** Step whose refusal ended it or sent it back. */
  readonly refusedAt?: string
  /** Step that a refusal sent it back to, when it did. */
  readonly backTo?: string
}

/**
 * Where an approval stands. Pure: the same answers always give the same state,
 * so nothing has to be stored but the answers.
 *
 * @param facts what `skipWhen` conditions look at.
 * @param withdrawn the proposer took it back; answers stay, nothing is awaited.
 * @example approvalState(flow, units, {}, []).state // 'open': nobody has answered
 */
export function approvalState(
  flow: Flow,
  units: readonly Unit[],
  facts: Row,
  answers: readonly ApprovalAnswer[],
  withdrawn = false,
): ApprovalState {
  const done = new Set<string>()
  const steps: StepState[] = []
  let refusedAt: FlowStep | undefined
  // A plan is refused unless steps stand below those that they wait for, so one pass is enough.
  for (const step of flow.steps) {
    const state = stateOf(step, units, facts, answers, done)
    if (state.state === 'passed' || state.state === 'skipped') done.add(step.id)
    if (state.state === 'refused') refusedAt ??= step
    steps.push(state)
  }
  if (withdrawn) return { state: 'withdrawn', steps: steps.map((step) => ({ ...step, waiting: [] })) }
  if (refusedAt) {
    const base = { steps, refusedAt: refusedAt.id }
    return 'ends' in refusedAt.onRefusal
      ? { state: 'refused', ...base, steps: steps.map((step) => ({ ...step, waiting: [] })) }
      : { state: 'open', ...base, backTo: refusedAt.onRefusal.backTo }
  }
  return { state: done.size === flow.steps.length ? 'passed' : 'open', steps }
}

/**
 * Who is asked at a step: its posts, and the units that its filter takes.
 *
 * @example decidersOf(step, units) // ['post:leader']
 */
export function decidersOf(step: FlowStep, units: readonly Unit[]): DeciderId[] {
  const filter = step.deciders.units
  return [
    ...step.deciders.posts.map((post): DeciderId => `post:${post}`),
    ...(filter
      ? units.filter((unit) => testExpr(filter, unit)).map((unit): DeciderId => `unit:${unit.code}`)
      : []),
  ]
}

function stateOf(
  step: FlowStep,
  units: readonly Unit[],
  facts: Row,
  answers: readonly ApprovalAnswer[],
  done: ReadonlySet<string>,
): StepState {
  if (step.skipWhen && testExpr(step.skipWhen, facts)) return { step: step.id, state: 'skipped', waiting: [] }
  if (step.after.some((before) => !done.has(before))) return { step: step.id, state: 'not-yet', waiting: [] }
  const deciders = decidersOf(step, units)
  const latest = new Map(
    answers.filter((answer) => answer.step === step.id).map((answer) => [answer.decider, answer.answer]),
  )
  const waiting = deciders.filter(
    (decider) => !latest.has(decider) || (step.needs === 'all' && latest.get(decider) === 'comment'),
  )
  const given = deciders.map((decider) => latest.get(decider))
  if (step.needs === 'heard')
    return { step: step.id, state: waiting.length === 0 ? 'passed' : 'asked', waiting }
  if (step.needs === 'one') {
    if (given.includes('agree') || deciders.length === 0)
      return { step: step.id, state: 'passed', waiting: [] }
    return given.every((answer) => answer === 'refuse')
      ? { step: step.id, state: 'refused', waiting: [] }
      : { step: step.id, state: 'asked', waiting }
  }
  if (given.includes('refuse')) return { step: step.id, state: 'refused', waiting: [] }
  return { step: step.id, state: waiting.length === 0 ? 'passed' : 'asked', waiting }
}
