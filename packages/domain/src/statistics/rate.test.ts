import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf, rates, type RateRule } from './rate.ts'

const stages = ['planned', 'signed', 'landed', 'running'].map((id) => ({ id }))
const rules: RateRule[] = [
  { id: 'landed', name: '落地率', of: 'signed', reached: 'landed' },
  { id: 'running', name: '投产率', of: 'signed', reached: 'running' },
  { id: 'money', name: '到位率', of: 'signed', funds: true },
]

test('a rate takes what came further out of what came so far; earlier projects are in neither', () => {
  const at = (stage: string, projects: number) => ({
    stage,
    projects,
    yuan: projects * 100,
    funds: projects * 40,
  })
  const [landed, running, money] = rates(rules, stages, [
    at('planned', 9),
    at('signed', 2),
    at('landed', 1),
    at('running', 1),
  ])
  expect(landed).toMatchObject({ part: 2, whole: 4, percent: 50 })
  expect(running).toMatchObject({ part: 1, whole: 4, percent: 25 })
  expect(money).toMatchObject({ unit: 'yuan', part: 160, whole: 400, percent: 40 })
})

test('of nothing there is no rate', () => {
  expect(rates(rules, stages, []).map(({ percent }) => percent)).toEqual([null, null, null])
  expect(percentOf(2, 3)).toBe(66.7)
})

test('rates of stages lie between 0 and 100, fall towards the later stage, and do not care how rows are cut', () => {
  const figure = fc.record({
    stage: fc.constantFrom(...stages.map(({ id }) => id), 'unknown'),
    projects: fc.nat(1_000),
    yuan: fc.nat(10_000_000),
    funds: fc.nat(10_000_000),
  })
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const whole = rates(rules, stages, figures)
      for (const { unit, percent, part, whole: base } of whole)
        if (unit === 'projects' && percent !== null) {
          expect(part).toBeLessThanOrEqual(base)
          expect(percent).toBeLessThanOrEqual(100)
        }
      expect(whole[1]?.part ?? 0).toBeLessThanOrEqual(whole[0]?.part ?? 0)
      const cut = figures.flatMap((one) => [
        { ...one, projects: 1, yuan: 1, funds: 1 },
        { ...one, projects: one.projects - 1, yuan: one.yuan - 1, funds: one.funds - 1 },
      ])
      expect(rates(rules, stages, cut)).toEqual(whole)
    }),
  )
})
