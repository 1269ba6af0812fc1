import { describe, expect, test } from 'vitest'
import { assertDay } from '../day/day.ts'
import { policyForce } from './policy-document.ts'

const policy = { effectiveFrom: assertDay('2026-01-01'), effectiveTo: assertDay('2026-12-31') }

describe('policyForce', () => {
  test.each([
    ['2025-12-31', 'not-yet'],
    ['2026-01-01', 'in-force'],
    ['2026-12-31', 'in-force'],
    ['2027-01-01', 'expired'],
  ] as const)('on %s it is %s', (day, force) => {
    expect(policyForce(policy, assertDay(day))).toBe(force)
  })

  test('a policy without a last day holds until it is withdrawn', () => {
    expect(policyForce({ effectiveFrom: policy.effectiveFrom }, assertDay('2099-01-01'))).toBe('in-force')
  })

  test('a policy without days holds', () => {
    expect(policyForce({}, assertDay('2026-01-01'))).toBe('in-force')
  })
})
