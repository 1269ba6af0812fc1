import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partialDateSchema } from '../day/partial-date.ts'
import { workPlanSchema, type WorkPlan } from '../plan/work-plan.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import type { Actor } from '../policy/policy.ts'
import { fieldsNeededAt, possibleMoves, transitionCheck, type TransitionFacts } from './transition-check.ts'

const town = '120119105'
const reporter: Actor = { userId: 'u', name: '填报人', holdings: [{ role: 'reporter', unit: town }] }
const stranger: Actor = { userId: 'v', name: '别人', holdings: [{ role: 'reporter', unit: '120119106' }] }
const facts = (row: Record<string, unknown>, more: Partial<TransitionFacts> = {}): TransitionFacts => ({
  row: { stage: 'negotiating', reportingUnit: town, ...row },
  reviewsPassed: [],
  readVersion: 1,
  storedVersion: 1,
  ...more,
})
const everyField = Object.fromEntries(jizhou.fields.map((field) => [field.id, 'x']))
const blocking: WorkPlan = workPlanSchema.parse({
  ...jizhou,
  reviews: jizhou.reviews.map((review) => ({ ...review, level: 'block' })),
  moves: jizhou.moves.map((move) => ({ ...move, fields: 'block' })),
})

describe('a move of a project', () => {
  it('warns with everything that is missing and who can provide it', () => {
    const verdict = transitionCheck(jizhou, facts({ name: '项目' }), 'to-signed', reporter)
    expect(verdict.verdict).toBe('warned')
    expect(verdict.missing.find((one) => one.id === 'signedOn')).toMatchObject({
      label: '签约时间',
      kind: 'field',
      providers: [town],
    })
    expect(verdict.missing.find((one) => one.id === 'elements')).toMatchObject({
      kind: 'review',
      providers: ['fgw', 'ghzy', 'sthj', 'czj'],
    })
  })

  it('is open when nothing is missing', () => {
    expect(
      transitionCheck(
        jizhou,
        facts(everyField, {
          row: { ...everyField, stage: 'negotiating', reportingUnit: town },
          reviewsPassed: ['elements'],
        }),
        'to-signed',
        reporter,
      ),
    ).toEqual({ verdict: 'open', missing: [] })
  })

  it.each([
    ['an unknown move', 'fly', {}, reporter, 'move-unknown'],
    ['a move that does not start here', 'to-landed', {}, reporter, 'move-not-from-here'],
    ['another unit', 'to-signed', {}, stranger, 'not-permitted'],
    ['a project that changed meanwhile', 'to-signed', { storedVersion: 2 }, reporter, 'stale'],
    ['a step back without a reason', 'back-to-planned', { reason: '  ' }, reporter, 'reason-missing'],
    ['a pause without a day', 'pause', { reason: '待批' }, reporter, 'date-missing'],
  ])('refuses %s', (_title, move, more, actor, code) => {
    expect(transitionCheck(jizhou, facts({}, more), move, actor)).toEqual({
      verdict: 'refused',
      code,
      missing: [],
    })
  })

  it.each([
    ['active', ['to-signed', 'back-to-planned', 'pause', 'terminate']],
    ['paused', ['resume', 'terminate']],
    ['terminated', ['resume']],
  ])('offers to what is %s only what can be done from there', (status, moves) => {
    const offered = possibleMoves(jizhou, facts({ status }), reporter)
    expect(offered.map(({ move }) => move.id).filter((id) => !id.startsWith('skip'))).toEqual(moves)
    expect(possibleMoves(jizhou, facts({ status }), stranger)).toEqual([])
    for (const { move, missing } of offered) {
      const asked = { reason: '因', date: partialDateSchema.parse('2024-04') }
      expect(transitionCheck(jizhou, facts({ status }, asked), move.id, reporter).missing).toEqual(missing)
    }
  })

  it('makes no move of what is paused before it goes on again', () => {
    expect(transitionCheck(jizhou, facts({ status: 'paused' }), 'to-signed', reporter)).toMatchObject({
      code: 'move-not-from-here',
    })
  })

  it('checks no gate for a stock registration', () => {
    expect(transitionCheck(blocking, facts({}), 'stock', reporter)).toEqual({ verdict: 'open', missing: [] })
  })

  it('passes no blocking gate unmet, whatever is filled in', () => {
    const forward = blocking.moves.filter((move) => move.kind === 'forward' || move.kind === 'skip')
    fc.assert(
      fc.property(
        fc.constantFrom(...forward),
        fc.oneof(fc.subarray(Object.keys(everyField)), fc.constant(Object.keys(everyField))),
        fc.boolean(),
        (move, filled, reviewed) => {
          const row = Object.fromEntries(filled.map((id) => [id, 'x']))
          const verdict = transitionCheck(
            blocking,
            facts(
              { ...row, stage: move.from.at(-1) },
              { reason: '因', reviewsPassed: reviewed ? ['elements'] : [] },
            ),
            move.id,
            reporter,
          )
          const needed = fieldsNeededAt(blocking, move.to as string).filter(
            (field) => !filled.includes(field.id),
          )
          const between = blocking.stages.map((stage) => stage.id)
          const passes = between.slice(
            between.indexOf(move.from.at(-1) as string) + 1,
            between.indexOf(move.to as string) + 1,
          )
          const review = passes.includes('signed') && !reviewed
          expect(verdict.verdict).toBe(needed.length > 0 || review ? 'blocked' : 'open')
        },
      ),
    )
  })
})
