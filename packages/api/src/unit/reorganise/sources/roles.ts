import { lockAccounts, rolesIn } from '@zhaoshang/db'
import { testExpr } from '@zhaoshang/domain'
import type { MoveSource } from '../move-source.ts'

/**
 * Who worked for the old unit works for the one that follows. The right to what
 * was the old unit's stays: its people finish what was due before.
 */
export const roles: MoveSource = {
  kind: 'role',
  async find(q, { plan, day }, code) {
    return (await rolesIn(q, code, day)).map(({ id, role, name }) => ({
      id,
      title: `${name} ${plan.roles.find((one) => one.id === role)?.name ?? role}`,
    }))
  },
  async move(w, { plan, day, takers }, code, things) {
    await lockAccounts(w)
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    for (const { userId, role, ...held } of await rolesIn(w, code, day)) {
      const unitCode = to.get(held.id)
      const unit = unitCode === undefined ? undefined : takers.get(unitCode)
      const where = plan.roles.find((one) => one.id === role)?.units
      // A role that the unit cannot have is not carried into it.
      if (unitCode === undefined || (where && unit && !testExpr(where, unit))) continue
      const there = await rolesIn(w, unitCode, day)
      if (there.some((one) => one.userId === userId && one.role === role)) continue
      const fromDay = held.fromDay > day ? held.fromDay : day
      await w.create('roleHolding', { userId, role, unitCode, fromDay, toDay: held.toDay })
    }
  },
}
