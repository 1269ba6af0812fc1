import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertDay } from '../day/day.ts'
import type { CountedProject } from './count-entries.ts'
import { countProjects } from './count-projects.ts'
import { countingRuleSchema, type Relation } from './counting.ts'
import { efficacyScores } from './efficacy-score.ts'

const rule = countingRuleSchema.parse({
  id: 'signed',
  name: '签约',
  stage: 'signed',
  date: 'review',
  attribution: 'reporting-unit',
})
const april = { from: assertDay('2024-04-01'), until: assertDay('2024-05-01') }

function project(id: string, yuan: number, more: Partial<CountedProject> = {}): CountedProject {
  return {
    id,
    origin: 'moved',
    reached: [{ stage: 'signed', businessOn: assertDay('2024-03-28'), reviewedOn: assertDay('2024-04-02') }],
    investment: { currency: 'CNY', minor: yuan * 100, yuan },
    reportingUnit: 'a',
    firstReporter: 'b',
    facts: {},
    ...more,
  }
}
const relation = (kind: Relation['kind'], own: string, other: string): Relation => ({
  kind,
  project: own,
  other,
})

describe('counting', () => {
  it('counts by the date that the rule names', () => {
    expect(countProjects(rule, [project('p', 10)], [], april)).toMatchObject({ projects: 1, yuan: 10 })
    expect(countProjects({ ...rule, date: 'business' }, [project('p', 10)], [], april)).toMatchObject({
      projects: 0,
      yuan: 0,
    })
  })

  it('does not count the first day after the period', () => {
    const late = project('p', 10, { reached: [{ stage: 'signed', reviewedOn: assertDay('2024-05-01') }] })
    expect(countProjects(rule, [late], [], april).projects).toBe(0)
  })

  it('counts an upgrade as a project without amount, an expansion as an amount without project', () => {
    const both = [project('old', 10), project('new', 30)]
    expect(countProjects(rule, both, [relation('upgraded-from', 'new', 'old')], april)).toMatchObject({
      projects: 2,
      yuan: 10,
    })
    expect(countProjects(rule, both, [relation('expansion-of', 'new', 'old')], april)).toMatchObject({
      projects: 1,
      yuan: 40,
    })
  })

  it('counts a change of owner once, under the new one', () => {
    const both = [project('old', 10), project('new', 30, { reportingUnit: 'c' })]
    const result = countProjects(rule, both, [relation('replaces', 'new', 'old')], april)
    expect(result).toMatchObject({ projects: 1, yuan: 30, byUnit: { c: { projects: 1, yuan: 30 } } })
  })

  it('keeps stock registrations apart unless the rule says otherwise', () => {
    const stock = project('p', 10, { origin: 'stock' })
    expect(countProjects(rule, [stock], [], april).projects).toBe(0)
    expect(countProjects({ ...rule, stock: 'counts' }, [stock], [], april).projects).toBe(1)
  })

  it('holds a foreign amount against the threshold of its own currency, at the boundary too', () => {
    const limits = {
      ...rule,
      thresholds: [
        { currency: 'CNY' as const, minor: 10_000 },
        { currency: 'USD' as const, minor: 1_000 },
      ],
    }
    const dollars = (minor: number) => project('p', 0, { investment: { currency: 'USD', minor, yuan: 1 } })
    expect(countProjects(limits, [dollars(1_000)], [], april).projects).toBe(1)
    expect(countProjects(limits, [dollars(999)], [], april).projects).toBe(0)
    expect(countProjects(limits, [project('p', 100)], [], april).projects).toBe(1)
    expect(countProjects(limits, [project('p', 99)], [], april).projects).toBe(0)
  })

  it('shares without losing a yuan or a part of a project', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000_000_000 }),
        fc.integer({ min: 1, max: 99 }),
        (yuan, share) => {
          const shared = project('p', yuan, { shares: { a: share, b: 100 - share } })
          const result = countProjects({ ...rule, attribution: 'shared' }, [shared], [], april)
          expect(result.projects).toBe(1)
          expect(result.yuan).toBe(yuan)
          expect(result.entries).toHaveLength(2)
        },
      ),
    )
  })
})

describe('the efficacy coefficient', () => {
  it('gives the lowest 60, the highest 100, and two decimals between', () => {
    expect(efficacyScores([1, 2, 4])).toEqual([60, 73.33, 100])
  })
  it('gives everyone 100 when all are equal, and nobody anything when there is nobody', () => {
    expect(efficacyScores([3, 3, 3])).toEqual([100, 100, 100])
    expect(efficacyScores([])).toEqual([])
  })
  it('keeps the order of the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (values) => {
        const scores = efficacyScores(values)
        values.forEach((a, i) =>
          values.forEach((b, j) => a < b && expect(scores[i]).toBeLessThanOrEqual(scores[j] as number)),
        )
        expect(Math.max(...scores)).toBe(100)
      }),
    )
  })
})
