import { testExpr, type Row } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Flow, FlowStep } from './flow.ts'

/**
 * `post:leader`, `unit:fgw`, or `post:member@fgw` where a post is held by the
 * head of each of several units: who is asked.
 */
export type DeciderId = `post:${string}` | `unit:${string}`

/** Who there is to be asked. */
export type Askable = Pick<WorkPlan, 'units' | 'posts'>

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
 * @param organisation posts, and the units of the day on which it was proposed.
 * @param facts what `skipWhen` conditions look at.
 * @param withdrawn the proposer took it back; answers stay, nothing is awaited.
 * @example approvalState(flow, plan, {}, []).state // 'open': nobody has answered
 */
export function approvalState(
  flow: Flow,
  organisation: Askable,
  facts: Row,
  answers: readonly ApprovalAnswer[],
  withdrawn = false,
): ApprovalState {
  const done = new Set<string>()
  const steps: StepState[] = []
  let refusedAt: FlowStep | undefined
  // A plan is refused unless steps stand below those that they wait for, so one pass is enough.
  for (const step of flow.steps) {
    const state = stateOf(step, organisation, facts, answers, done)
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
 * @example decidersOf(step, plan) // ['post:leader', 'post:member@fgw']
 */
export function decidersOf(step: FlowStep, { units, posts }: Askable): DeciderId[] {
  const filter = step.deciders.units
  return [
    ...step.deciders.posts.flatMap((id): DeciderId[] => {
      const heldBy = posts.find((post) => post.id === id)?.heldBy
      return heldBy && 'units' in heldBy
        ? units
            .filter((unit) => testExpr(heldBy.units, unit))
            .map(({ code }): DeciderId => `post:${id}@${code}`)
        : [`post:${id}`]
    }),
    ...(filter
      ? units.filter((unit) => testExpr(filter, unit)).map((unit): DeciderId => `unit:${unit.code}`)
      : []),
  ]
}

function stateOf(
  step: FlowStep,
  organisation: Askable,
  facts: Row,
  answers: readonly ApprovalAnswer[],
  done: ReadonlySet<string>,
): StepState {
  if (step.skipWhen && testExpr(step.skipWhen, facts)) return { step: step.id, state: 'skipped', waiting: [] }
  if (step.after.some((before) => !done.has(before))) return { step: step.id, state: 'not-yet', waiting: [] }
  const deciders = decidersOf(step, organisation)
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
