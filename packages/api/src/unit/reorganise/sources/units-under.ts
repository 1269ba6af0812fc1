import { unitRegister } from '@zhaoshang/db'
import type { MoveSource } from '../move-source.ts'

/** Villages and parks that belong to the unit. */
export const unitsUnder: MoveSource = {
  kind: 'unit-under',
  async find(q, { day }, code) {
    const under = (await unitRegister(q, { day })).filter(({ parent }) => parent === code)
    return under.map(({ code: id, name, version }) => ({ id, title: name, version }))
  },
  async move(w, { day }, code, things) {
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    for (const unit of (await unitRegister(w, { day })).filter(({ parent }) => parent === code)) {
      const parent = to.get(unit.code)
      if (parent === undefined) continue
      const { code: unitCode, name, shortName, aliases, kinds, capabilities, fromDay, toDay } = unit
      const same = { unitCode, name, shortName, aliases, kinds, capabilities, toDay }
      if (fromDay >= day) await w.put('unitPeriod', { ...same, id: unit.periodId, fromDay, parent })
      else {
        await w.put('unitPeriod', { ...same, id: unit.periodId, fromDay, toDay: day, parent: unit.parent })
        await w.create('unitPeriod', { ...same, fromDay: day, parent })
      }
    }
  },
}
