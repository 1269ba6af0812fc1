import { expect, it } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { dutyReportMove, readQuarter } from './duty-report.ts'
import { holdersOf } from './responsibility.ts'

it('is handed in, returned with a reason, handed in again and assessed', () => {
  expect(dutyReportMove('draft', 'submit', { said: false })).toMatchObject({
    refusal: { code: 'duty-report-empty' },
  })
  expect(dutyReportMove('draft', 'submit', { said: true })).toEqual({ ok: true, value: 'submitted' })
  expect(dutyReportMove('submitted', 'return', { said: true })).toMatchObject({
    refusal: { code: 'reason-needed' },
  })
  expect(dutyReportMove('submitted', 'return', { said: true, reason: '缺依据' })).toEqual({
    ok: true,
    value: 'returned',
  })
  expect(dutyReportMove('returned', 'submit', { said: true })).toEqual({ ok: true, value: 'submitted' })
  expect(dutyReportMove('submitted', 'assess', { said: true })).toEqual({ ok: true, value: 'assessed' })
  expect(dutyReportMove('assessed', 'withdraw', { said: true })).toMatchObject({
    refusal: { phase: 'assessed' },
  })
})

it('reads quarters', () => {
  expect(readQuarter('2024-Q2')).toEqual({ ok: true, value: { year: 2024, quarter: 2 } })
  expect(['2024-Q5', '2024', '24-Q1'].some((text) => readQuarter(text).ok)).toBe(false)
})

it('every obligation of the clauses that give duties is covered, the group’s five and each member unit’s', () => {
  const covered = new Set(jizhou.responsibilities.flatMap(({ obligations }) => obligations))
  const given = new Set(jizhou.responsibilities.map(({ clause }) => clause))
  const missing = jizhou.clauses
    .filter(({ id }) => given.has(id))
    .flatMap(({ obligations }) => obligations.map(({ id }) => id))
    .filter((id) => !covered.has(id))
  expect(missing).toEqual([])
  expect(jizhou.responsibilities.filter(({ clause }) => clause === '3.2')).toHaveLength(5)
  const units = new Set(
    jizhou.responsibilities
      .filter(({ holder }) => 'units' in holder)
      .flatMap((duty) => holdersOf(jizhou, duty, 'office')),
  )
  expect(units.size).toBe(8)
  expect(holdersOf(jizhou, jizhou.responsibilities[0] as never, 'office')).toEqual(['office'])
})
