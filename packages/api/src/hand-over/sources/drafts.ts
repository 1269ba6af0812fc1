import { draftsBegunBy } from '@zhaoshang/db'
import { cycleOf, unitOf } from '@zhaoshang/domain'
import type { WorkSource } from '../work-source.ts'

/** Returns that he began and that are not handed in: they are the unit's; the list says who goes on with them. */
export const drafts: WorkSource = {
  kind: 'return',
  async find(q, { plan, person }) {
    if (person.userId === null) return []
    return (await draftsBegunBy(q, person.userId)).map(({ id, cycle, period, unit }) => ({
      id,
      title: `${period} ${cycleOf(plan, cycle)?.name ?? cycle}`,
      detail: unitOf(plan, unit)?.shortName ?? unit,
      vacant: true,
    }))
  },
  give: async (_w, _context, _work, taker) => (taker ? 'given' : 'kept-vacant'),
}
