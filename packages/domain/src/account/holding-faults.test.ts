import { describe, expect, it } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { lianhu } from '../plans/lianhu/lianhu.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { holdingFaults, roleFits, type AccountHolding } from './holding-faults.ts'

const held = (userId: string, role: string, unit: string): AccountHolding => ({ userId, role, unit })
const administering = (plan: WorkPlan, what: 'accounts' | 'security' | 'audit'): string =>
  plan.roles.find(({ administers }) => administers === what)?.id ?? ''

describe.each([jizhou, lianhu])('who may hold what in $id', (plan) => {
  const [unit] = plan.units
  const at = unit?.code ?? ''
  const keeper = administering(plan, 'accounts')
  const guard = administering(plan, 'security')
  const auditor = administering(plan, 'audit')
  const free = plan.roles.find(({ id, administers }) => administers === undefined && roleFits(plan, id, at))
  const business = free?.id ?? ''
  const three = [held('k', keeper, at), held('g', guard, at), held('a', auditor, at)]

  it('lets somebody without roles become what fits', () => {
    expect(holdingFaults(plan, three, { by: 'g', grant: [held('u', business, at)] })).toEqual([])
    expect(holdingFaults(plan, three, { by: 'g', grant: [held('u', auditor, at)] })).toEqual([])
  })

  it('keeps an administrator from any other role, whichever comes first', () => {
    const fault = (role: string) => [{ code: 'administers-alone', userId: 'u', role }]
    const both = { by: 'g', grant: [held('u', keeper, at), held('u', business, at)] }
    expect(holdingFaults(plan, three, both)).toEqual(fault(keeper))
    const before = [...three, held('u', business, at)]
    expect(holdingFaults(plan, before, { by: 'g', grant: [held('u', auditor, at)] })).toEqual(fault(auditor))
    const second = { by: 'g', grant: [held('k', business, at)] }
    expect(holdingFaults(plan, three, second)).toEqual([
      { code: 'administers-alone', userId: 'k', role: keeper },
    ])
    expect(holdingFaults(plan, three, { by: 'g', grant: [held('a', keeper, at)] })).toHaveLength(1)
  })

  it('lets a role go and another come in one act', () => {
    const before = [...three, held('u', business, at)]
    const change = { by: 'g', take: [held('u', business, at)], grant: [held('u', keeper, at)] }
    expect(holdingFaults(plan, before, change)).toEqual([])
  })

  it('gives nobody a role by his own hand', () => {
    expect(holdingFaults(plan, three, { by: 'u', grant: [held('u', business, at)] })).toEqual([
      { code: 'own-role', userId: 'u', role: business },
    ])
  })

  it('keeps the last of each administrators, taken away or closed', () => {
    expect(holdingFaults(plan, three, { by: 'g', take: [held('k', keeper, at)] })).toEqual([
      { code: 'last-administrator', administers: 'accounts' },
    ])
    expect(holdingFaults(plan, three, { by: 'k', close: ['a'] })).toEqual([
      { code: 'last-administrator', administers: 'audit' },
    ])
    const two = [...three, held('k2', keeper, at)]
    expect(holdingFaults(plan, two, { by: 'g', take: [held('k', keeper, at)] })).toEqual([])
  })

  it('knows only the roles and units of the plan', () => {
    const grant = [held('u', 'king', at), held('u', business, 'nowhere')]
    expect(holdingFaults(plan, three, { by: 'g', grant }).map(({ code }) => code)).toEqual([
      'role-unknown',
      'role-misfit',
    ])
  })
})

it('holds a role only in a unit that it is for', () => {
  const nothing = jizhou.units.find(({ capabilities }) => capabilities.includes('decides-funds'))?.code ?? ''
  expect(roleFits(jizhou, 'reporter', nothing)).toBe(false)
  expect(roleFits(jizhou, 'department', nothing)).toBe(true)
  expect(roleFits(jizhou, 'office', 'office')).toBe(true)
})
