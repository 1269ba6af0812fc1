import { lockAccounts, rolesOfAccount } from '@zhaoshang/db'
import { unitOf } from '@zhaoshang/domain'
import type { WorkSource } from '../work-source.ts'

/** Roles of the account; they end with it. Who follows asks for his own: the security administrator gives roles. */
export const roles: WorkSource = {
  kind: 'role',
  async find(q, { plan, person, day }) {
    if (person.userId === null) return []
    const held = await rolesOfAccount(q, person.userId, day)
    return held.map(({ id, role, unitCode }) => ({
      id,
      title: `${unitOf(plan, unitCode)?.shortName ?? unitCode} ${plan.roles.find((one) => one.id === role)?.name ?? role}`,
      vacant: true,
      ends: true as const,
    }))
  },
  async give(w, { person, day }, { id }) {
    await lockAccounts(w)
    const held = (await rolesOfAccount(w, person.userId ?? '', day)).find((one) => one.id === id)
    if (!held) return 'ended'
    if (held.fromDay >= day) await w.remove('roleHolding', id, null)
    else await w.put('roleHolding', { ...held, toDay: day })
    return 'ended'
  },
}
