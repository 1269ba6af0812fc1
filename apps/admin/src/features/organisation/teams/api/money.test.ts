import { expect, test } from 'vitest'
import { minorOf, moneyText } from './money.ts'

test.each([
  ['300,000', 30_000_000],
  ['0.5', 50],
  ['12.34', 1234],
  ['12.345', undefined],
  ['三万', undefined],
  ['', undefined],
])('%s is %s in minor units', (text, minor) => {
  expect(minorOf(text)).toBe(minor)
})

test('an amount reads in its own unit', () => {
  expect(moneyText(30_000_050, 'CNY')).toBe('300,000.50 元')
})
