import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, isCreditCode, parseCreditCode } from './credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const character = fc.constantFrom(...alphabet)
const first17 = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 6 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(''))

describe('the unified social credit code', () => {
  it('accepts the worked example of the standard, however it was typed', () => {
    expect(parseCreditCode('91350100M000100Y43')).toEqual({ ok: true, value: '91350100M000100Y43' })
    expect(parseCreditCode(' 9135 0100 m000 100y 43')).toEqual({ ok: true, value: '91350100M000100Y43' })
    expect(isCreditCode('91350100m000100y43')).toBe(false)
  })

  it('names the right check digit when the last one is wrong', () => {
    expect(parseCreditCode('91350100M000100Y44')).toMatchObject({
      refusal: { code: 'credit-code-check-digit', expected: '3' },
    })
  })

  it.each(['', '91350100M000100Y4', '91350100I000100Y43', '9135010AM000100Y43'])(
    'refuses the shape of %j',
    (text) => {
      expect(parseCreditCode(text)).toMatchObject({ refusal: { code: 'credit-code-shape' } })
    },
  )

  it('notices any single wrong character', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), character, (start, at, other) => {
        const code = start + checkDigit(start)
        expect(isCreditCode(code)).toBe(true)
        fc.pre(code[at] !== other)
        expect(parseCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false)
      }),
    )
  })
})
