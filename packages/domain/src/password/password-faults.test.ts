import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settingValues } from '../setting/setting.ts'
import { passwordAge, passwordFaults } from './password-faults.ts'

const rules = settingValues({})
const who = { username: 'bangjun.tb', name: '张填报' }
const codes = (password: string) => passwordFaults(rules, password, who).map(({ code }) => code)

describe('a password', () => {
  it.each([
    ['Tall-river-7', []],
    ['高山Flow7水长流', []],
    ['short', ['too-short', 'too-few-classes']],
    ['onlyletters', ['too-few-classes']],
    ['x'.repeat(200), ['too-long', 'too-few-classes', 'common']],
    ['Bangjun-2026', ['names-the-person']],
    ['我是张填报-A1', ['names-the-person']],
    ['Password1!', ['common']],
    ['Aa1Aa1Aa1', ['common']],
  ])('%s: %j', (password, expected) => {
    expect(codes(password)).toEqual(expected)
  })

  it('is refused by stricter rules whenever milder ones refuse it', () => {
    const strict = settingValues({ 'password.minLength': 16, 'password.classes': 4 })
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), (password) => {
        const mild = codes(password)
        const harder = passwordFaults(strict, password, who).map(({ code }) => code)
        expect(mild.filter((code) => !harder.includes(code))).toEqual([])
      }),
    )
  })
})

describe('its age', () => {
  const day = 86_400_000
  it('is told two weeks before, and ends it on the ninetieth day', () => {
    expect(passwordAge(rules, 0, 75 * day)).toEqual({ state: 'fresh' })
    expect(passwordAge(rules, 0, 76 * day)).toEqual({ state: 'soon', daysLeft: 14 })
    expect(passwordAge(rules, 0, 90 * day - 1)).toEqual({ state: 'soon', daysLeft: 1 })
    expect(passwordAge(rules, 0, 90 * day)).toEqual({ state: 'due', daysLeft: 0 })
  })
  it('does not matter where no limit is set', () => {
    expect(passwordAge(settingValues({ 'password.maxAgeDays': 0 }), 0, 9_999 * day)).toEqual({
      state: 'fresh',
    })
  })
})
