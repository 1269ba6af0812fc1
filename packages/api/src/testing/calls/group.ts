import { assertDay, type DeciderId } from '@zhaoshang/domain'
import type { approvalRouter } from '../../approval/router.ts'
import type { groupRouter } from '../../group/router.ts'
import type { UnitRows } from '../world/seed-unit.ts'
import { all, row, type Call, type CallsOf, type RecordOf } from './call.ts'

const day = assertDay('2024-04-24')
const later = assertDay('2024-05-01')
const document = { title: '通知', recipients: '各单位', body: ['正文'], signature: '办公室', day }

/** What belongs to no unit is asked about as the unit's row names it. */
function ofNoUnit<Input>(
  input: (rows: UnitRows) => Input,
  orRefused: Call<Input>['orRefused'] = [],
): Call<Input> {
  return { asks: 'all', input, orRefused }
}

export const groupCalls: CallsOf<RecordOf<typeof groupRouter>> = {
  get: all({}),
  succeed: all(
    { seat: { post: 'leader' }, person: { name: '张三', unit: 'office' }, fromDay: day, was: ['-'] },
    { orRefused: ['stale'] },
  ),
  correctTerm: all({ id: '-', was: { fromDay: day, toDay: null } }, { orRefused: ['not-found'] }),
  proposeChange: all(
    { kind: 'add', unit: 'czj', day: later, reason: '工作需要' },
    { orRefused: ['group-impossible'] },
  ),
}

const answered = (unit: string) => ({
  step: 'consultation',
  decider: `unit:${unit}` satisfies DeciderId,
  answer: 'agree' as const,
})

export const approvalCalls: CallsOf<RecordOf<typeof approvalRouter>> = {
  list: all({}),
  get: ofNoUnit(({ approval: id }) => ({ id })),
  answer: row(({ approval, unit }) => ({ approval, ...answered(unit) }), { orRefused: ['not-asked'] }),
  record: ofNoUnit(
    ({ approval, unit }) => ({ approval, ...answered(unit), givenDay: day, file: '0'.repeat(64) }),
    ['file-missing'],
  ),
  withdraw: {
    ...ofNoUnit(({ approval: id }) => ({ id, version: 1, reason: '暂缓' })),
    // Which policy, the subject of the approval says.
    policy: 'member-change.propose',
  },
  draft: ofNoUnit(({ approval: id }) => ({ id }), ['approval-closed']),
  saveDocument: ofNoUnit(({ approval: id }) => ({ id, version: 1, document }), ['approval-closed']),
}
