import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertDay } from '../day/day.ts'
import {
  actKinds,
  actOf,
  actsOf,
  isBusiness,
  opens,
  releaseState,
  type ActKind,
  type AuditRelease,
} from './act.ts'

it('every file taken away is an export, also of a kind that has no words of its own', () => {
  expect(actOf('download.scan')).toEqual({ kind: 'export', words: '下载扫描件' })
  expect(actOf('download.other').kind).toBe('export')
})

it('a code is of exactly the sort that finds it', () => {
  const kinds = Object.keys(actKinds) as ActKind[]
  const codes = kinds.flatMap((kind) => actsOf(kind).exact)
  for (const code of [...codes, 'role.other', 'export.other', 'project.update']) {
    const finding = kinds.filter((kind) => {
      const { exact, families, not } = actsOf(kind)
      return exact.includes(code) || (families.includes(code.split('.')[0] ?? '') && !not.includes(code))
    })
    expect({ code, finding }).toEqual({ code, finding: [actOf(code).kind] })
  }
  expect(actOf('contact.reveal').words).toBe('显示联系方式')
  expect(actOf('never.heard')).toEqual({ kind: 'data', words: 'never.heard' })
})

describe('a case', () => {
  const asked: AuditRelease = {
    fromDay: assertDay('2024-04-01'),
    toDay: assertDay('2024-04-30'),
    entity: 'project',
    entityId: null,
    securityBy: null,
    directorBy: null,
    refusedBy: null,
    validUntilMs: 1_000,
  }
  const change = { day: assertDay('2024-04-12'), entity: 'project', entityId: 'p' }

  it('opens what is within it, when both have released it, and not for longer', () => {
    const both = { ...asked, securityBy: 'a', directorBy: 'b' }
    expect(releaseState(both, 999)).toBe('open')
    expect(opens(both, change, 999)).toBe(true)
    expect(opens(both, { ...change, day: assertDay('2024-05-01') }, 999)).toBe(false)
    expect(opens(both, { ...change, entity: 'problem' }, 999)).toBe(false)
    expect(opens({ ...both, entityId: 'q' }, change, 999)).toBe(false)
    expect(releaseState(both, 1_000)).toBe('over')
  })

  it('one alone opens nothing, whoever it is', () => {
    const by = fc.option(fc.constantFrom('a', 'b'), { nil: null })
    fc.assert(
      fc.property(
        by,
        by,
        by,
        fc.integer({ min: 0, max: 2_000 }),
        (securityBy, directorBy, refusedBy, now) => {
          const release = { ...asked, securityBy, directorBy, refusedBy }
          const whole = securityBy !== null && directorBy !== null && refusedBy === null && now < 1_000
          expect(opens(release, change, now)).toBe(whole)
        },
      ),
    )
  })
})

it('registers of the administrators are theirs, all others are business', () => {
  expect(['project', 'sensitiveValue', 'return', 'person', 'unknown'].every(isBusiness)).toBe(true)
  expect(['roleHolding', 'setting'].some(isBusiness)).toBe(false)
})
