import { describe, expect, it } from 'vitest'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { assertDay } from '../day/day.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { reviewState, type ReviewDecision, type ReviewFacts } from './review-state.ts'
import { reviewSchema } from './review.ts'

const elements = jizhou.reviews.find((review) => review.id === 'elements')
if (!elements) throw new Error('the plan has no element review')
// A Friday before the May holiday of 2024: the clock starts on Sunday the 28th, which is worked.
const sentOn = assertDay('2024-04-26')
const facts = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  sentOn,
  fastLane: false,
  decisions: [],
  ...more,
})
const decision = (
  dimension: string,
  unit: string,
  result: ReviewDecision['result'],
  more: Partial<ReviewDecision> = {},
): ReviewDecision => ({
  dimension,
  unit,
  result,
  on: assertDay('2024-04-29'),
  ...more,
})
const all = [
  decision('land', 'ghzy', 'pass'),
  decision('funds', 'czj', 'pass'),
  decision('energy', 'fgw', 'conditions'),
  decision('emissions', 'sthj', 'pass'),
]
const at = (given: ReviewFacts, day = '2024-04-28', review = elements) =>
  reviewState(review, holidaysOfChina, jizhou.units, {}, given, assertDay(day))

describe('an element review', () => {
  it('runs four clocks of seven working days side by side, over the May holiday', () => {
    const state = at(facts())
    expect(state.state).toBe('running')
    expect(state.dimensions.map((dimension) => dimension.dueOn)).toEqual(
      Array.from({ length: 4 }, () => '2024-05-09'),
    )
    expect(state.dimensions[0]).toMatchObject({ waitingFor: ['ghzy'], daysLeft: 6 })
  })

  it('runs three working days on the fast lane and says how far past it is', () => {
    expect(at(facts({ fastLane: true }), '2024-05-06').dimensions[0]).toMatchObject({
      dueOn: '2024-04-30',
      daysLeft: -1,
    })
  })

  it('passes with conditions when one of the deciders set some, and is refused by a single refusal', () => {
    expect(at(facts({ decisions: all })).state).toBe('conditions')
    expect(at(facts({ decisions: [...all, decision('energy', 'fgw', 'refuse')] })).state).toBe('refuse')
  })

  it('counts what the leading group decided one by one as passed', () => {
    const refused = [...all, decision('energy', 'fgw', 'refuse')]
    expect(at(facts({ decisions: refused, overruled: ['energy'] })).state).toBe('pass')
  })

  it('expires the day after its validity, not on it', () => {
    const valid = [...all.slice(1), decision('land', 'ghzy', 'pass', { validUntil: assertDay('2024-10-31') })]
    expect(at(facts({ decisions: valid }), '2024-10-31').state).toBe('conditions')
    expect(at(facts({ decisions: valid }), '2024-11-01').state).toBe('expired')
  })

  it('waits one dimension after the other where the plan says so', () => {
    const serial = { ...elements, parallel: false }
    const state = at(facts({ decisions: [decision('land', 'ghzy', 'pass')] }), '2024-04-29', serial)
    expect(state.dimensions.map((dimension) => dimension.state)).toEqual([
      'pass',
      'waiting',
      'not-sent',
      'not-sent',
    ])
    expect(state.dimensions[1]?.dueOn).toBe('2024-05-11')
    expect(state.state).toBe('running')
  })

  it('asks only the dimensions of the short procedure', () => {
    const short = reviewSchema.parse({
      ...elements,
      shortProcedure: { when: { eq: ['agreement', 'framework'] }, dimensions: ['land'] },
    })
    const state = reviewState(
      short,
      holidaysOfChina,
      jizhou.units,
      { agreement: 'framework' },
      facts({ decisions: [decision('land', 'ghzy', 'pass')] }),
      sentOn,
    )
    expect(state.state).toBe('pass')
    expect(state.dimensions.map((dimension) => dimension.state)).toEqual([
      'pass',
      'not-asked',
      'not-asked',
      'not-asked',
    ])
  })
})
