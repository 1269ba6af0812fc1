import { jizhou, policies, type PolicyName } from '@zhaoshang/domain'
import { describe, expect, test } from 'vitest'
import { publicRouter } from '../public-router.ts'
import { staffRouter } from '../staff-router.ts'
import type { Access } from './access.ts'

// Typed as a tree, kept flat by path.
type Procedures = Record<string, { readonly _def: { readonly type: string; readonly meta?: Access } }>
const staff = Object.entries(staffRouter._def.procedures as unknown as Procedures)
const open = Object.entries(publicRouter._def.procedures as unknown as Procedures)

describe('who may call', () => {
  test.each(staff)('staff %s declares a policy or that being signed in is enough', (_path, procedure) => {
    const access = procedure._def.meta?.access
    const known = access === 'signed-in' || access === 'at-the-door' || access === 'public'
    expect(known || (access !== undefined && access in policies)).toBe(true)
  })

  test.each(open)('public %s is open to everybody', (_path, procedure) => {
    expect(procedure._def.meta?.access).toBe('public')
    expect(procedure._def.type).toBe('query')
  })

  test('only what everybody has on the first page needs no policy', () => {
    const free = staff
      .map(([path, procedure]) => `${path}: ${procedure._def.meta?.access}`)
      .filter((line) => !Object.keys(policies).some((policy) => line.endsWith(`: ${policy}`)))
    expect(free).toEqual([
      'session.me: at-the-door',
      'session.own: at-the-door',
      'session.endOwn: at-the-door',
      'home.get: signed-in',
      // For three roles that hold three policies; it refuses everybody else itself.
      'audit.releases: signed-in',
      'account.changePassword: at-the-door',
      'account.link: public',
      'account.useLink: public',
      // Each kind of approval names the policy under which it is taken back; it is asked there.
      'approval.withdraw: signed-in',
    ])
  })

  test('some role of the plan holds every policy that a procedure asks for', () => {
    const asked = new Set(
      staff
        .map(([, procedure]) => procedure._def.meta?.access)
        .filter((access) => access !== undefined && access in policies),
    )
    const held = new Set<string | undefined>(jizhou.grants.map((grant): PolicyName => grant.policy))
    expect([...asked].filter((policy) => !held.has(policy))).toEqual([])
  })
})
