import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertDay } from '../day/day.ts'
import { yuanMoney } from '../money/money-of.ts'
import type { Money } from '../money/money.ts'
import { entryFaults } from './fund-faults.ts'
import { formFunds, type StatedFunds } from './form-funds.ts'
import type { FundEntry, FundVerdict } from './fund-entry.ts'
import { fundFigures, fundMonths } from './fund-figures.ts'
import { jizhou } from '../plans/jizhou/index.ts'
import { fundYear } from './fund-rules.ts'
import { readAmount } from './read-amount.ts'
import { sumMoney } from './sum-money.ts'

const today = assertDay('2024-04-20')
const entry = (
  month: string,
  yuan: number,
  verdict: FundVerdict | null = null,
  fixedYuan: number | null = null,
): FundEntry => ({
  id: `${month}-${yuan}`,
  kind: 'entry',
  month,
  amount: yuanMoney(yuan),
  fixedYuan,
  corrects: null,
  verdict,
})

test.each([
  ['all', 60, 160],
  ['verified', 50, 50],
] as const)('by the rule %s this year has %d and all years %d yuan', (counts, yearYuan, totalYuan) => {
  const entries = [
    entry('2023-11', 100),
    entry('2024-01', 50, 'verified', 20),
    entry('2024-02', 10),
    entry('2024-03', 7, 'rejected'),
  ]
  const { counted } = fundFigures({ counts }, entries, 2024)
  expect(counted).toEqual({ yearYuan, totalYuan, fixedYearYuan: 20, fixedYuan: 20 })
})

test('what the office rejected is in no sum, of the unit’s either', () => {
  const { stated } = fundFigures({ counts: 'all' }, [entry('2024-03', 7, 'rejected')], 2024)
  expect(stated).toEqual({ year: undefined, total: undefined })
})

test('the months of a year add up to its figure, whatever the entries', () => {
  const entryOf = fc.record({
    month: fc.constantFrom('2023-12', '2024-01', '2024-07', '2024-12', '2025-01'),
    minor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    verdict: fc.constantFrom(null, 'verified' as const, 'rejected' as const),
  })
  fc.assert(
    fc.property(fc.array(entryOf), fc.constantFrom('all' as const, 'verified' as const), (some, counts) => {
      const entries = some.map(({ month, minor, verdict }, i): FundEntry => ({
        ...entry(month, 0, verdict),
        id: String(i),
        amount: yuanMoney(minor),
      }))
      const { counted } = fundFigures({ counts }, entries, 2024)
      expect(fundMonths({ counts }, entries, 2024).at(-1)?.accruedYuan).toBe(counted.yearYuan)
      expect(fundFigures({ counts }, entries.toReversed(), 2024).counted).toEqual(counted)
    }),
  )
})

test('amounts of one currency stay in it, mixed ones become yuan at their own rates', () => {
  const dollars = (n: number): Money => ({ currency: 'USD', minor: n * 100, yuan: n * 7, rateDay: today })
  expect(sumMoney([dollars(1), dollars(2)])).toEqual({ ...dollars(3) })
  expect(sumMoney([dollars(1), yuanMoney(3)])).toEqual(yuanMoney(10))
  expect(sumMoney([])).toBeUndefined()
})

test.each([
  ['nothing closed: the calendar’s year', 'carried-over', null, 2024],
  ['closed early: the next one', 'carried-over', 2024, 2025],
  ['last year not closed yet: still that one', 'carried-over', 2022, 2023],
  ['by the calendar, whatever is closed', 'calendar', 2020, 2024],
] as const)('%s', (_, year, closed, expected) => {
  expect(fundYear({ year }, closed, 2024)).toBe(expected)
})

test('the first form opens with what it states', () => {
  expect(formFunds(undefined, { year: yuanMoney(3), total: yuanMoney(10) }, 2024, today)).toEqual([
    { kind: 'opening', month: '2023-12', amount: yuanMoney(7) },
    { kind: 'opening', month: '2024-04', amount: yuanMoney(3) },
  ])
  expect(formFunds(undefined, { year: undefined, total: yuanMoney(10) }, 2024, today)).toEqual([
    { kind: 'opening', month: '2023-12', amount: yuanMoney(10) },
  ])
})

test('a later form adds the difference, a total alone in this month', () => {
  const before = { year: yuanMoney(3), total: yuanMoney(10) }
  expect(formFunds(before, { year: yuanMoney(5), total: yuanMoney(12) }, 2024, today)).toEqual([
    { kind: 'form', month: '2024-04', amount: yuanMoney(2) },
  ])
  expect(formFunds(before, { year: undefined, total: yuanMoney(9) }, 2024, today)).toEqual([
    { kind: 'form', month: '2024-04', amount: yuanMoney(-1) },
  ])
  expect(formFunds(before, before, 2024, today)).toEqual([])
  expect(formFunds(before, { year: undefined, total: undefined }, 2024, today)).toEqual([])
})

test('after any row of forms the entries say to the fen what the last form said', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((minor): Money => ({
    currency: 'CNY',
    minor,
    yuan: Math.round(minor / 100),
  }))
  const form = fc.record({ year: amount, total: amount, on: fc.constantFrom(2022, 2023, 2024, 2025) })
  fc.assert(
    fc.property(fc.array(form, { minLength: 1 }), (forms) => {
      const entries: FundEntry[] = []
      const saysOf = (): StatedFunds => fundFigures({ counts: 'all' }, entries, 2024).stated
      for (const { year, total, on } of forms) {
        const made = formFunds(
          entries.length === 0 ? undefined : saysOf(),
          { year, total },
          2024,
          assertDay(`${on}-06-15`),
        )
        entries.push(
          ...made.map((one, i) => ({ ...entry(one.month, 0), ...one, id: `${entries.length}-${i}` })),
        )
        expect(saysOf().year?.minor ?? 0).toBe(year.minor)
        expect(saysOf().total?.minor ?? 0).toBe(total.minor)
        // The same form again changes nothing.
        if (entries.length > 0) expect(formFunds(saysOf(), { year, total }, 2024, today)).toEqual([])
      }
    }),
  )
})

test.each([
  ['a month to come', '2024-05', 1, null, 'month-in-future'],
  ['nought', '2024-04', 0, null, 'amount-nought'],
  ['less than nought', '2024-04', -1, null, 'amount-negative'],
  ['more fixed assets than money', '2024-04', 1, 2, 'fixed-exceeds'],
] as const)('%s is refused', (_, month, yuan, fixedYuan, code) => {
  expect(entryFaults({ month, amount: yuanMoney(yuan), fixedYuan }, today)).toContainEqual({ code })
  expect(entryFaults({ month: '2024-04', amount: yuanMoney(5), fixedYuan: 5 }, today)).toEqual([])
})

test.each([
  ['200', 2_000_000],
  ['1,234.5', 12_345_000],
  ['0.8亿', 80_000_000],
])('%s is read as %d yuan', (text, yuan) => {
  expect(readAmount(jizhou, text)).toMatchObject({ ok: true, value: { currency: 'CNY', yuan } })
})

test('an amount in dollars keeps its currency; words and nothing are none', () => {
  expect(readAmount(jizhou, '500万美元')).toMatchObject({ ok: true, value: { currency: 'USD' } })
  expect(readAmount(jizhou, '很多')).toMatchObject({ ok: false, refusal: { code: 'amount-unreadable' } })
  expect(readAmount(jizhou, '待定')).toMatchObject({ ok: false, refusal: { code: 'amount-unreadable' } })
})
