import { expect, test } from 'vitest'
import { assuranceState, type AssuranceAmounts } from './assurance.ts'

const none: AssuranceAmounts = { needed: null, committed: null, delivered: null }

test.each<[Partial<AssuranceAmounts>, string]>([
  [{}, 'asked'],
  [{ needed: 50 }, 'asked'],
  [{ needed: 50, committed: 0, delivered: 0 }, 'asked'],
  [{ needed: 50, committed: 30 }, 'committed'],
  [{ needed: 50, committed: 50, delivered: 49.99 }, 'partly'],
  [{ needed: 50, delivered: 50 }, 'delivered'],
  [{ needed: 50, committed: 50, delivered: 80 }, 'delivered'],
  [{ committed: 30, delivered: 10 }, 'partly'],
  [{ delivered: 1 }, 'delivered'],
])('%j is %s', (amounts, state) => {
  expect(assuranceState({ ...none, ...amounts })).toBe(state)
})
