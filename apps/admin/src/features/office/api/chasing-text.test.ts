import type { Instant } from '@zhaoshang/domain'
import { describe, expect, it } from 'vitest'
import type { Matrix, MatrixRow } from '../../../trpc/types.ts'
import { chasingText } from './chasing-text.ts'

const at = (text: string) => `${text}:00+08:00` as Instant

const row = (unitName: string, phase: MatrixRow['phase'], owed = true): MatrixRow => ({
  unit: unitName,
  unitName,
  key: `monthly/2024-04/${unitName}`,
  owed,
  phase,
  timing: 'open',
  lists: {},
  version: 1,
})
const matrix: Matrix = {
  cycle: 'monthly',
  period: '2024-04',
  periodName: '2024年4月',
  dueAt: at('2024-04-25T17:30'),
  why: '',
  periods: [],
  rows: [row('甲镇', null), row('乙镇', 'accepted'), row('丙镇', 'in-review'), row('丁办', null, false)],
  totals: { owed: 3, accepted: 1, submitted: 0, inReview: 1, draft: 0, returned: 0, notStarted: 1, late: 0 },
}

describe('the chasing text', () => {
  it('asks before the due time, naming who owes it and has not handed in', () => {
    expect(chasingText(matrix, '月报', at('2024-04-24T09:00'))).toBe(
      [
        '各位同志好！2024年4月月报请于4月25日（周四）17:30前报送。',
        '截至4月24日（周三）09:00，仍未报送的有 2 家：甲镇、丙镇。',
        '请提前安排，按时报送；没有新情况的也请报“无”。谢谢！',
      ].join('\n'),
    )
  })
  it('asks to catch up once the time is past', () => {
    expect(chasingText(matrix, '月报', at('2024-04-26T09:00'))).toContain('已于4月25日（周四）17:30截止')
  })
})
