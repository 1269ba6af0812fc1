import { userNames, type Write } from '@zhaoshang/db'
import { unitOf, type HoldingFault, type WorkPlan } from '@zhaoshang/domain'
import type { NamedHoldingFault } from '../refusal/refusal.ts'

/** Faults with the names of accounts, roles and units that they are about, for whoever reads the refusal. */
export async function namedFaults(
  w: Write,
  plan: WorkPlan,
  faults: readonly HoldingFault[],
): Promise<NamedHoldingFault[]> {
  const names = await userNames(
    w,
    faults.flatMap((fault) => ('userId' in fault ? [fault.userId] : [])),
  )
  return faults.map((fault) => {
    if (!('userId' in fault)) return fault
    const { userId, ...rest } = fault
    const named = { name: names.get(userId) ?? userId, role: roleName(plan, fault.role) }
    return rest.code === 'role-misfit'
      ? { ...rest, ...named, unit: unitOf(plan, rest.unit)?.shortName ?? rest.unit }
      : { ...rest, ...named }
  })
}

export function roleName(plan: WorkPlan, role: string): string {
  return plan.roles.find(({ id }) => id === role)?.name ?? role
}
