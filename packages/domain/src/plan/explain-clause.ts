import { capabilities, type CapabilityId } from '../capability/capability.ts'
import { accept, refuse, type Result } from '../result/result.ts'
import type { WorkPlan } from './work-plan.ts'

/** A part of the plan that carries a clause out. */
export type ClauseCarrier = {
  readonly kind: 'cycle' | 'meeting' | 'flow' | 'review' | 'duty' | 'document' | 'derived-list' | 'assessment'
  readonly id: string
  readonly name: string
}

/** An obligation of a clause: fulfilled by a capability of the software, by its id and name, or a principle. */
export type ExplainedObligation = {
  readonly id: string
  readonly text: string
  readonly capability?: { readonly id: CapabilityId; readonly name: string }
}

/** What a clause demands, and what carries it out. */
export type ClauseExplanation = {
  readonly id: string
  readonly title: string
  readonly obligations: readonly ExplainedObligation[]
  /** Parts that name the clause, in the plan's order. */
  readonly carriedBy: readonly ClauseCarrier[]
  /** What we chose where the text is silent, when the choice names the clause. */
  readonly ourChoices: readonly { readonly about: string; readonly choice: string; readonly reason: string }[]
}

/** No such clause: `clause-unknown`, with the ids there are. */
export type ExplainClauseRefusal = { code: 'clause-unknown'; clause: string; known: string[] }

/**
 * Says what a clause demands and which cycles, meetings, flows, reviews,
 * duties, documents and lists carry it. Refused with `clause-unknown` and the
 * ids there are.
 *
 * @param clause id as the plan writes it: `5.3`.
 * @example
 * const found = explainClause(jizhou, '5.3')
 * if (found.ok) found.value.carriedBy.map((part) => part.id) // ['monthly', 'weekly']
 * @example explainClause(jizhou, '9.9') // refused: clause-unknown
 */
export function explainClause(
  plan: WorkPlan,
  clause: string,
): Result<ClauseExplanation, ExplainClauseRefusal> {
  const found = plan.clauses.find((one) => one.id === clause)
  if (!found) return refuse({ code: 'clause-unknown', clause, known: plan.clauses.map((one) => one.id) })
  return accept({
    id: found.id,
    title: found.title,
    obligations: found.obligations.map(({ id, text, by }) => ({
      id,
      text,
      ...('capability' in by && { capability: { id: by.capability, name: capabilities[by.capability] } }),
    })),
    carriedBy: carriers(plan)
      .filter((part) => part.clause === clause)
      .map(({ kind, id, name }) => ({ kind, id, name })),
    ourChoices: plan.ourChoices.filter((one) => one.about === clause || one.about.startsWith(`${clause} `)),
  })
}

function carriers(plan: WorkPlan): (ClauseCarrier & { clause?: string | undefined })[] {
  const named = (
    kind: ClauseCarrier['kind'],
    parts: readonly { id: string; name: string; clause?: string | undefined }[],
  ) => parts.map(({ id, name, clause }) => ({ kind, id, name, clause }))
  return [
    ...named('cycle', plan.cycles),
    ...named('meeting', plan.meetings),
    ...named('flow', plan.flows),
    ...named('review', plan.reviews),
    ...named('duty', plan.duties),
    ...named('document', plan.documents),
    ...named(
      'derived-list',
      plan.derivedLists.map(({ title, ...list }) => ({ ...list, name: title })),
    ),
    ...named('assessment', plan.assessments),
  ]
}
