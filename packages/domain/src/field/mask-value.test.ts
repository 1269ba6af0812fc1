import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { plainValue } from './format/format-value.ts'
import { isMask, maskSensitive, maskValue } from './mask-value.ts'

it('what is masked is a mask, and never tells more than it must', () => {
  const types = fc.constantFrom('phone' as const, 'text' as const)
  fc.assert(
    fc.property(
      types,
      fc.string({ minLength: 3, maxLength: 40 }).filter((text) => !isMask(text)),
      (type, text) => {
        const masked = maskValue({ type }, text) ?? ''
        expect(isMask(masked)).toBe(true)
        expect(masked).not.toContain(text)
        expect(masked.replaceAll('*', '').length).toBeLessThan(text.length)
      },
    ),
  )
})

it('touches the sensitive fields of a plan only', () => {
  const sensitive = jizhou.fields.filter((field) => field.sensitive)
  expect(sensitive.length).toBeGreaterThan(0)
  const values = { name: '某项目', ...Object.fromEntries(sensitive.map(({ id }) => [id, '13800000001'])) }
  const masked = maskSensitive(jizhou, values)
  expect(masked.name).toBe('某项目')
  for (const { id } of sensitive) expect(isMask(plainValue(masked[id] ?? ''))).toBe(true)
})
