import { expect, it } from 'vitest'
import { idleAt } from './idle.ts'

const minute = 60_000
const rules = { idleMinutes: 30, warnMinutes: 2 }

it('warns two minutes before, and ends on the minute', () => {
  expect(idleAt(0, 28 * minute - 1, rules)).toEqual({ state: 'here' })
  expect(idleAt(0, 28 * minute, rules)).toEqual({ state: 'warned', secondsLeft: 120 })
  expect(idleAt(0, 30 * minute - 1, rules)).toEqual({ state: 'warned', secondsLeft: 1 })
  expect(idleAt(0, 30 * minute, rules)).toEqual({ state: 'over' })
})

it('leaves half of a very short time without a warning', () => {
  expect(idleAt(0, 29_000, { idleMinutes: 1, warnMinutes: 2 })).toEqual({ state: 'here' })
  expect(idleAt(0, 30_000, { idleMinutes: 1, warnMinutes: 2 })).toEqual({ state: 'warned', secondsLeft: 30 })
})
