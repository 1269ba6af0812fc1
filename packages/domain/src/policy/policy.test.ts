import { describe, expect, it } from 'vitest'
import { parseWorkPlan } from '../plan/parse-work-plan.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { lianhu } from '../plans/lianhu/lianhu.ts'
import { can, holds, policies, scopeOf, sidesOf, type Actor, type PolicyName } from './policy.ts'

const names = Object.keys(policies) as PolicyName[]
const actor = (role: string, unit: string): Actor => ({
  userId: 'u',
  name: '某人',
  holdings: [{ role, unit }],
})
const [unit] = jizhou.units.map(({ code }) => code)

describe('the three administrators', () => {
  it.each([jizhou, lianhu])('of $id hold nothing of business, and each his own side only', (plan) => {
    const administrations = plan.roles.flatMap(({ id, administers }) =>
      administers ? [{ id, administers }] : [],
    )
    expect(administrations.map(({ administers }) => administers).sort()).toEqual([
      'accounts',
      'audit',
      'security',
    ])
    for (const { id, administers } of administrations) {
      const held = names.filter((name) => holds(plan, actor(id, unit ?? ''), name))
      expect(held.length).toBeGreaterThan(0)
      expect(held.filter((name) => !sidesOf(name).includes(administers))).toEqual([])
    }
  })

  it('cannot be granted a business policy, nor business an administration', () => {
    const withGrant = (role: string, policy: PolicyName) =>
      parseWorkPlan({ ...jizhou, grants: [...jizhou.grants, { role, policy, scope: 'all' }] })
    const admin = jizhou.roles.find(({ administers }) => administers === 'audit')?.id ?? ''
    expect(withGrant(admin, 'project.read').ok).toBe(false)
    expect(withGrant('office', 'audit.read').ok).toBe(false)
    expect(withGrant('office', 'project.read').ok).toBe(true)
  })
})

it('a policy that belongs to no unit is granted whole', () => {
  const grants = [...jizhou.grants, { role: 'reporter', policy: 'group.read', scope: 'own' }]
  expect(parseWorkPlan({ ...jizhou, grants }).ok).toBe(false)
})

it('list and detail agree, and another unit’s row is refused', () => {
  const reporter = actor('reporter', '120119105')
  const scope = scopeOf(jizhou, reporter, 'return.fill')
  expect(scope).toEqual({ any: [{ in: ['unit', ['120119105']] }] })
  expect(can(jizhou, reporter, 'return.fill', { unit: '120119105' }).ok).toBe(true)
  expect(can(jizhou, reporter, 'return.fill', { unit: '120119101' })).toEqual({
    ok: false,
    refusal: { code: 'not-permitted', policy: 'return.fill' },
  })
})
