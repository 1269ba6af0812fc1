import type { PartialDate } from '../day/partial-date.ts'
import { testExpr, type Row } from '../expr/expr.ts'
import { fieldsFor } from '../field/field-set.ts'
import type { Field } from '../field/field.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Review } from '../review/review.ts'
import { can, type Actor } from '../policy/policy.ts'
import { moveNeedsDate, type GateLevel, type Move } from './stage.ts'

/** Facts of a project that a transition looks at. */
export type TransitionFacts = {
  /** The project's row: values by field id, `stage`, `status`, `reportingUnit`, and what gates test. */
  readonly row: Row
  /** Reviews that passed or passed with conditions, by id. */
  readonly reviewsPassed: readonly string[]
  /** Version that the user read, and the one that is stored. */
  readonly readVersion: number
  readonly storedVersion: number
  readonly reason?: string
  /** When it happened, as precisely as it is known. */
  readonly date?: PartialDate
}

/** Something that a move still lacks, how strictly, and who can provide it. */
export type Missing = {
  readonly id: string
  readonly label: string
  readonly level: Exclude<GateLevel, 'off'>
  readonly kind: 'need' | 'field' | 'review'
  /** Codes of units that can provide it. */
  readonly providers: readonly string[]
}

/** `open`, `warned` or `blocked` with all that is missing; or `refused` with a code before gates are looked at. */
export type TransitionVerdict =
  | { readonly verdict: 'open' | 'warned' | 'blocked'; readonly missing: readonly Missing[] }
  | {
      readonly verdict: 'refused'
      readonly code:
        | 'move-unknown'
        | 'move-not-from-here'
        | 'not-permitted'
        | 'stale'
        | 'reason-missing'
        | 'date-missing'
      readonly missing: readonly []
    }

/**
 * Whether a project can make a move, and everything that is missing for it,
 * with who can provide it. The server's decision, the screen's list and the
 * tests all ask here. A stock registration checks no gate.
 *
 * @example
 * transitionCheck(jizhou, facts, 'to-signed', actor).verdict // 'warned': gates of this plan warn
 */
export function transitionCheck(
  plan: WorkPlan,
  facts: TransitionFacts,
  moveId: string,
  actor: Actor,
): TransitionVerdict {
  const move = plan.moves.find((candidate) => candidate.id === moveId)
  if (!move) return refused('move-unknown')
  if (!startsHere(plan, move, facts.row)) return refused('move-not-from-here')
  if (!can(plan, actor, 'project.edit', facts.row).ok) return refused('not-permitted')
  if (facts.readVersion !== facts.storedVersion) return refused('stale')
  if (move.needsReason && (facts.reason ?? '').trim() === '') return refused('reason-missing')
  if (moveNeedsDate(move) && facts.date === undefined) return refused('date-missing')
  return gatesOf(plan, move, facts)
}

/** A move that a project can make now, with what is missing for it. */
export type PossibleMove = {
  readonly move: Move
  readonly verdict: 'open' | 'warned' | 'blocked'
  readonly missing: readonly Missing[]
}

/**
 * Every move that a project can make from where it stands, in the plan's order,
 * with what is missing for each: what the screen shows before somebody asks for
 * one. Empty for who may not edit it. A stock registration is never offered.
 *
 * @example possibleMoves(jizhou, facts, actor).map(({ move }) => move.id) // 'to-signed', 'pause'… but no 'resume' of what is not paused
 */
export function possibleMoves(
  plan: WorkPlan,
  facts: Pick<TransitionFacts, 'row' | 'reviewsPassed'>,
  actor: Actor,
): PossibleMove[] {
  if (!can(plan, actor, 'project.edit', facts.row).ok) return []
  return plan.moves
    .filter((move) => move.kind !== 'stock' && startsHere(plan, move, facts.row))
    .map((move) => ({ move, ...gatesOf(plan, move, facts) }))
}

/** Stage and status from which the move can start: what is paused is resumed before it goes on. */
function startsHere(plan: WorkPlan, move: Move, row: Row): boolean {
  if (move.kind === 'stock') return true
  if (!move.from.includes(String(row['stage']))) return false
  const status = plan.statuses.find(({ id }) => id === row['status'])
  if (status === undefined) return true
  if (move.kind === 'resume') return !status.counts
  if (move.kind === 'stop') return status.id !== move.status
  return status.counts
}

function gatesOf(
  plan: WorkPlan,
  move: Move,
  facts: Pick<TransitionFacts, 'row' | 'reviewsPassed'>,
): Omit<PossibleMove, 'move'> {
  if (move.kind === 'stock') return { verdict: 'open', missing: [] }
  const missing = [
    ...missingNeeds(plan, move, facts.row),
    ...missingFields(plan, move, facts.row),
    ...missingReviews(plan, move, facts),
  ]
  const verdict = missing.some((one) => one.level === 'block')
    ? 'blocked'
    : missing.length > 0
      ? 'warned'
      : 'open'
  return { verdict, missing }
}

function refused(code: Extract<TransitionVerdict, { verdict: 'refused' }>['code']): TransitionVerdict {
  return { verdict: 'refused', code, missing: [] }
}

function missingNeeds(plan: WorkPlan, move: Move, row: Row): Missing[] {
  return move.needs.flatMap(({ id, label, level, test, provider }) => {
    if (level === 'off' || testExpr(test, row)) return []
    return [
      {
        id,
        label,
        level,
        kind: 'need' as const,
        providers: plan.units.filter((unit) => testExpr(provider, unit)).map((unit) => unit.code),
      },
    ]
  })
}

/** Fields that the stage asks for and the project lacks, those of earlier stages included. */
function missingFields(plan: WorkPlan, move: Move, row: Row): Missing[] {
  if (move.fields === 'off' || move.to === undefined || (move.kind !== 'forward' && move.kind !== 'skip'))
    return []
  const level = move.fields
  const owner = row['reportingUnit']
  return fieldsNeededAt(plan, move.to, row)
    .filter((field) => !testExpr({ present: field.id }, row))
    .map((field) => ({
      id: field.id,
      label: field.label,
      level,
      kind: 'field' as const,
      providers: typeof owner === 'string' ? [owner] : [],
    }))
}

function missingReviews(
  plan: WorkPlan,
  move: Move,
  facts: Pick<TransitionFacts, 'row' | 'reviewsPassed'>,
): Missing[] {
  if (move.to === undefined || (move.kind !== 'forward' && move.kind !== 'skip')) return []
  const order = plan.stages.map((stage) => stage.id)
  const to = order.indexOf(move.to)
  const from = order.indexOf(String(facts.row['stage']))
  return plan.reviews.flatMap((review) => {
    const before = order.indexOf(review.before)
    if (review.level === 'off' || before > to || before <= from || facts.reviewsPassed.includes(review.id))
      return []
    const providers = decidersOfReview(plan, review)
    return [{ id: review.id, label: review.name, level: review.level, kind: 'review' as const, providers }]
  })
}

const deciders = new WeakMap<Review, readonly string[]>()

/** Codes of the units that decide a review: the same for every project, so found once per plan. */
function decidersOfReview(plan: WorkPlan, review: Review): readonly string[] {
  const known = deciders.get(review)
  if (known) return known
  const found = plan.units
    .filter((unit) => review.dimensions.some((dimension) => testExpr(dimension.deciders, unit)))
    .map((unit) => unit.code)
  deciders.set(review, found)
  return found
}

/**
 * Fields that a project at a stage should have, by the plan's `requiredFrom`; of a given project only those that its kind has.
 *
 * @example fieldsNeededAt(plan, 'no such stage') // []
 */
export function fieldsNeededAt(plan: WorkPlan, stage: string, row?: Row): readonly Field[] {
  const order = plan.stages.map((one) => one.id)
  const at = order.indexOf(stage)
  const asked = row ? fieldsFor(plan, 'project', row) : plan.fields
  return asked.filter(
    (field) =>
      field.entity === 'project' &&
      field.requiredFrom !== undefined &&
      order.indexOf(field.requiredFrom) <= at,
  )
}
