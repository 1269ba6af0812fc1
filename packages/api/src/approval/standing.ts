import {
  answersOf,
  planVersion,
  type NamedAnswer,
  type NamedApproval,
  type Queryable,
  type Row,
} from '@zhaoshang/db'
import {
  approvalState,
  type ApprovalAnswer,
  type ApprovalState,
  type Flow,
  type WorkPlan,
} from '@zhaoshang/domain'

/** An approval with the plan of its day, which says who is asked, and where it stands. */
export interface Standing<Approval extends Row<'approval'> = Row<'approval'>> {
  readonly approval: Approval
  /** As it was when it was proposed: a change of units on the way changes nobody's part in it. */
  readonly plan: WorkPlan
  readonly flow: Flow
  readonly answers: readonly NamedAnswer[]
  readonly state: ApprovalState
}

/** Where approvals stand; plans are read once for those proposed under the same on the same day. */
export async function standingsOf<Approval extends Row<'approval'> | NamedApproval>(
  q: Queryable,
  approvals: readonly Approval[],
): Promise<Standing<Approval>[]> {
  if (approvals.length === 0) return []
  const answers = await answersOf(
    q,
    approvals.map(({ id }) => id),
  )
  const plans = new Map<string, WorkPlan>()
  const standings: Standing<Approval>[] = []
  for (const approval of approvals) {
    const key = `${approval.planVersion}/${approval.day}`
    const plan = plans.get(key) ?? (await planVersion(q, approval.planVersion, approval.day))?.plan
    const flow = plan?.flows.find(({ id }) => id === approval.flow)
    if (!plan || !flow) throw new Error(`approval ${approval.id}: its plan has no flow ${approval.flow}`)
    plans.set(key, plan)
    const own = answers.filter(({ approvalId }) => approvalId === approval.id)
    standings.push({ approval, plan, flow, answers: own, state: stateAfter(approval, plan, flow, own) })
  }
  return standings
}

export function stateAfter(
  approval: Row<'approval'>,
  plan: WorkPlan,
  flow: Flow,
  answers: readonly Pick<NamedAnswer, 'step' | 'decider' | 'answer' | 'reason'>[],
): ApprovalState {
  const given = answers.map(({ step, decider, answer, reason }): ApprovalAnswer => ({
    step,
    decider,
    answer,
    ...(reason !== null && { reason }),
  }))
  return approvalState(flow, plan, approval.subject, given, approval.state === 'withdrawn')
}
