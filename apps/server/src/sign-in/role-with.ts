import type { PolicyName, WorkPlan } from '@zhaoshang/domain'

/** The role that holds a policy and as little else as possible: a reporter fills, an office fills and decides. */
export function roleWith(plan: WorkPlan, policy: PolicyName): string | undefined {
  const grantsOf = (role: string): number => plan.grants.filter((grant) => grant.role === role).length
  const holders = new Set(plan.grants.filter((grant) => grant.policy === policy).map((grant) => grant.role))
  return [...holders].sort((a, b) => grantsOf(a) - grantsOf(b))[0]
}
