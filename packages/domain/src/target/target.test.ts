import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, assertDay } from '../day/day.ts'
import { figureText, readFigure } from './indicator.ts'
import { evenParts, splitFaults } from './split-faults.ts'
import { targetMove } from './target-state.ts'
import { targetStanding } from './target-standing.ts'

const figures = fc.integer({ min: 0, max: 1_000_000 })

describe('a figure', () => {
  it('comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), figures, (decimals, figure) => {
        expect(readFigure({ decimals }, figureText({ decimals }, figure))).toBe(figure)
      }),
    )
    expect(readFigure({ decimals: 2 }, '1,200.5')).toBe(120_050)
    expect(
      ['-1', '1.005', 'x', '', '9999999999999', '1e3'].map((text) => readFigure({ decimals: 2 }, text)),
    ).toEqual(Array.from({ length: 6 }, () => undefined))
  })
})

describe('a split', () => {
  it('says what is left over, and even parts leave nothing', () => {
    expect(splitFaults(10, [4, 7])).toEqual([{ code: 'split-differs', left: -1 }])
    expect(splitFaults(0, [1, -1])).toEqual([{ code: 'split-negative' }])
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 30 }), (whole, parts) => {
        const even = evenParts(whole, parts)
        expect(splitFaults(whole, even)).toEqual([])
        expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('how a target stands', () => {
  it('is held against the time that has passed', () => {
    const target = { target: 100, year: 2024 }
    expect(targetStanding(target, 50, assertDay('2024-07-01'))).toMatchObject({
      percent: 50,
      elapsedPercent: 50,
      gap: 0,
      state: 'on-time',
    })
    expect(targetStanding(target, 49, assertDay('2024-07-01')).state).toBe('behind')
    expect(targetStanding(target, 99, assertDay('2024-12-31'))).toMatchObject({ gap: -1, state: 'behind' })
    expect(targetStanding(target, 100, assertDay('2024-01-01')).state).toBe('reached')
    expect(targetStanding({ target: 0, year: 2024 }, 0, assertDay('2024-05-01'))).toMatchObject({
      percent: 100,
      state: 'reached',
    })
    const late = { ...target, quarters: [0, 0, 40, 60] as const }
    expect(targetStanding(late, 0, assertDay('2024-06-30'))).toMatchObject({
      elapsedPercent: 0,
      gap: 0,
      state: 'on-time',
    })
    expect(targetStanding(late, 30, assertDay('2024-09-30'))).toMatchObject({ elapsedPercent: 40, gap: -10 })
  })

  it('asks for more the later it is, and a figure more is never worse', () => {
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: -30, max: 400 }), (target, done, offset) => {
        const today = addDays(assertDay('2024-01-01'), offset)
        const now = targetStanding({ target, year: 2024 }, done, today)
        expect(targetStanding({ target, year: 2024 }, done, addDays(today, 1)).gap).toBeLessThanOrEqual(
          now.gap,
        )
        expect(targetStanding({ target, year: 2024 }, done + 1, today).gap).toBe(now.gap + 1)
        expect(now.elapsedPercent).toBeGreaterThanOrEqual(0)
        expect(now.elapsedPercent).toBeLessThanOrEqual(100)
      }),
    )
  })
})

it('units are asked before targets are issued, and afterwards only a reason changes one', () => {
  expect(targetMove('proposed', 'issue', '')).toEqual({
    ok: false,
    refusal: { code: 'target-state', state: 'proposed' },
  })
  expect(targetMove('consulting', 'issue', '')).toEqual({ ok: true, value: 'issued' })
  expect(targetMove('issued', 'set', '').ok).toBe(false)
  expect(targetMove('issued', 'adjust', ' ')).toEqual({ ok: false, refusal: { code: 'reason-needed' } })
  expect(targetMove('issued', 'adjust', '区里调整')).toEqual({ ok: true, value: 'issued' })
})
