import { instantAt, assertDay, yuanMoney } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import type { FundEntry } from '../../../../trpc/types.ts'
import { entryLines } from './entry-lines.ts'

const entry = (id: string, month: string, yuan: number, more: Partial<FundEntry> = {}): FundEntry => ({
  id,
  kind: 'entry',
  month,
  amount: { currency: 'CNY', minor: yuan * 100, yuan },
  fixedYuan: null,
  corrects: null,
  verdict: null,
  source: null,
  note: null,
  files: [],
  actorName: '',
  at: instantAt(assertDay('2024-04-01'), '09:00'),
  checks: 0,
  checkNote: null,
  checkerName: null,
  checkedAt: null,
  ...more,
})

test('corrections stand under their entry and make its amount, rejected ones do not', () => {
  const [late, early] = entryLines([
    entry('a', '2024-01', 100, { fixedYuan: 60 }),
    entry('b', '2024-03', 50),
    entry('c', '2024-01', -20, { corrects: 'a', fixedYuan: -10 }),
    entry('d', '2024-01', 7, { corrects: 'a', verdict: 'rejected' }),
  ])
  expect(late).toMatchObject({ entry: { id: 'b' }, amount: yuanMoney(50), fixedYuan: null })
  expect(early).toMatchObject({ entry: { id: 'a' }, amount: yuanMoney(80), fixedYuan: 50 })
  expect(early?.corrections.map(({ id }) => id)).toEqual(['c', 'd'])
})
