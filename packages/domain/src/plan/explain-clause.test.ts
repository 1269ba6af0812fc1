import { describe, expect, it } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { explainClause } from './explain-clause.ts'

describe('a clause', () => {
  it('says what it demands, what fulfils it and what carries it', () => {
    const explained = explainClause(jizhou, '5.3')
    if (!explained.ok) throw new Error('5.3 is a clause')
    expect(explained.value.carriedBy.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
      expect.arrayContaining(['cycle monthly', 'cycle weekly']),
    )
    expect(explained.value.obligations.map(({ capability }) => capability?.id)).toContain('monthly-return')
    expect(explained.value.ourChoices.length).toBeGreaterThan(0)
  })

  it('is explained for every clause of the plan', () => {
    for (const { id, obligations } of jizhou.clauses)
      expect(explainClause(jizhou, id)).toMatchObject({
        ok: true,
        value: { obligations: obligations.map((one) => ({ id: one.id })) },
      })
  })

  it('that is not in the plan is refused with those that are', () => {
    expect(explainClause(jizhou, '9.9')).toMatchObject({
      ok: false,
      refusal: { code: 'clause-unknown', clause: '9.9', known: expect.arrayContaining(['5.3']) as string[] },
    })
  })
})
