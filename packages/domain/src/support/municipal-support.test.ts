import { expect, test } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { atOrAfter } from './municipal-support.ts'

test.each([
  ['signed', 'signed', true],
  ['landed', 'signed', true],
  ['negotiating', 'signed', false],
  ['nowhere', 'signed', false],
  ['landed', 'nowhere', false],
])('%s at or after %s: %s', (stage, from, answer) => {
  expect(atOrAfter(jizhou, stage, from)).toBe(answer)
})
