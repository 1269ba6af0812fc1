import { describe, expect, it } from 'vitest'
import { yuanMoney } from '../money/money-of.ts'
import { listOf } from '../plan/plan-lookup.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { listSubtotals } from './list-subtotals.ts'

describe('subtotals of a list', () => {
  const landed = listOf(jizhou, 'landed')
  const sums = (rows: Parameters<typeof listSubtotals>[2]) =>
    landed ? listSubtotals(jizhou, landed, rows) : []

  it('count each record once, in the unit of the column', () => {
    const rows = [
      { recordId: '1', values: { investment: yuanMoney(560_000_000), land: 0.1 } },
      { recordId: '2', values: { investment: yuanMoney(210_000_000), land: 0.2 } },
      { recordId: '1', values: { investment: yuanMoney(560_000_000), land: 0.1 } },
    ]
    expect(sums(rows).slice(0, 2)).toEqual([
      { field: 'investment', heading: '总投资', unit: '万元', sum: 770_000_000, shown: '77,000' },
      { field: 'fixedInvestment', heading: '其中：固定资产投资', unit: '万元', sum: 0, shown: '0' },
    ])
    expect(sums(rows).find((sum) => sum.field === 'land')).toMatchObject({ sum: 0.3, shown: '0.3' })
  })

  it('lose no fen, and take dollars at their rate', () => {
    const rows = [
      { recordId: '1', values: { investment: { currency: 'CNY' as const, minor: 12_345, yuan: 123 } } },
      { recordId: '2', values: { investment: { currency: 'CNY' as const, minor: 5, yuan: 0 } } },
      { recordId: '3', values: { investment: { currency: 'USD' as const, minor: 10_000, yuan: 710 } } },
    ]
    expect(sums(rows)[0]).toMatchObject({ sum: 833.5, shown: '0.08335' })
  })

  it('are dollars in a column of dollars, and take yuan there at the rate', () => {
    const list = listOf(jizhou, 'landed')
    if (!list) throw new Error('no list')
    const column = list.columns.find(({ fields }) => fields.includes('investment'))
    if (!column) throw new Error('no column')
    const inDollars = { ...list, columns: [{ ...column, unit: '万美元' }] }
    const rows = [
      {
        recordId: '1',
        values: { investment: { currency: 'USD' as const, minor: 500_000_000, yuan: 35_500_000 } },
      },
      { recordId: '2', values: { investment: yuanMoney(71_000_000) } },
    ]
    expect(listSubtotals(jizhou, inDollars, rows)).toMatchObject([
      { unit: '万美元', sum: 15_000_000, shown: '1,500' },
    ])
  })
})
