import { openReturnsOf, returnWithKey } from '@zhaoshang/db'
import { cycleOf, dayOfInstant, obligationFor, type DatedUnit } from '@zhaoshang/domain'
import type { MoveSource } from '../move-source.ts'

/**
 * What is due from the day on is the successor's, with what was begun; what was
 * due before stays the old unit's, whose people finish it. Where the successor
 * has begun its own, the old unit's texts are put under his.
 */
export const returns: MoveSource = {
  kind: 'return',
  async find(q, { plan, calendar, day }, code) {
    const stored = await openReturnsOf(q, code)
    return stored.map(({ id, obligationKey, cycle, period, version, dueAt }) => {
      // The plan's deadline where it can still be computed, else the one that was noted.
      const units = plan.units.filter((unit) => unit.code === code) as readonly Omit<DatedUnit, 'fromDay'>[]
      const due = obligationFor(plan, calendar, units, obligationKey)?.dueAt ?? dueAt
      const stays = dayOfInstant(due) < day
      return {
        id,
        title: `${period} ${cycleOf(plan, cycle)?.name ?? cycle}`,
        version,
        ...(stays && { as: '截止在变更之前，仍由原单位的人办完', stays: true as const }),
      }
    })
  },
  async move(w, _context, code, things) {
    const to = new Map(things.filter(({ stays }) => !stays).map((thing) => [thing.id, thing.to]))
    for (const row of await openReturnsOf(w, code)) {
      const taker = to.get(row.id)
      if (taker === undefined) continue
      const obligationKey = `${row.cycle}/${row.period}/${taker}`
      const [own] = await returnWithKey(w, obligationKey)
      if (!own) {
        await w.update('return', row.id, row.version, { obligationKey, unit: taker })
        continue
      }
      if (own.phase !== 'draft' && own.phase !== 'returned') continue
      const ids = new Set([...Object.keys(own.narratives), ...Object.keys(row.narratives)])
      const narratives = Object.fromEntries(
        [...ids].map((id) => [
          id,
          [own.narratives[id], row.narratives[id]]
            .filter((text) => text !== undefined && text !== '')
            .join('\n'),
        ]),
      )
      await w.update('return', own.id, own.version, { narratives })
    }
  },
}
