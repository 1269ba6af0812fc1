import { openApprovals } from '@zhaoshang/db'
import { partsOf } from '../../../approval/asked.ts'
import { standingsOf } from '../../../approval/standing.ts'
import type { MoveSource } from '../move-source.ts'

/** What the unit is asked: the units of the day of the proposal are asked whatever becomes of them, so their people answer. */
export const approvals: MoveSource = {
  kind: 'approval',
  async find(q, _context, code) {
    const open = await standingsOf(q, await openApprovals(q))
    return open
      .filter(({ state }) =>
        state.steps.some(({ waiting }) => waiting.some((decider) => partsOf(decider).unit === code)),
      )
      .map(({ approval }) => ({
        id: approval.id,
        title: approval.title,
        version: approval.version,
        as: '已经征求意见的，仍由原单位的人答复',
        stays: true as const,
      }))
  },
  move: async () => {},
}
