import { expect, test } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { figureFaults, reviewAsks } from './review-asks.ts'
import { reviewSchema } from './review.ts'

const [elements] = jizhou.reviews
if (!elements) throw new Error('the plan has no element review')

test('every deciding unit of every dimension is asked', () => {
  expect(reviewAsks(elements, jizhou.units, {})).toEqual([
    { dimension: 'land', unit: 'ghzy' },
    { dimension: 'funds', unit: 'czj' },
    { dimension: 'energy', unit: 'fgw' },
    { dimension: 'emissions', unit: 'sthj' },
  ])
})

test('the short procedure asks only its own', () => {
  const short = reviewSchema.parse({
    ...elements,
    shortProcedure: { when: { eq: ['agreement', 'framework'] }, dimensions: ['land'] },
  })
  expect(reviewAsks(short, jizhou.units, { agreement: 'framework' })).toHaveLength(1)
  expect(reviewAsks(short, jizhou.units, {})).toHaveLength(4)
})

test('figures are there, not below nothing, not finer than four places', () => {
  const land = { figures: [{ id: 'area', label: '用地面积', unit: '亩' }] }
  expect(figureFaults(land, { area: 46.5 }, true)).toEqual([])
  expect(figureFaults(land, { area: 0.1234 }, true)).toEqual([])
  expect(figureFaults(land, { area: 0 }, true)).toEqual([])
  expect(figureFaults(land, {}, false)).toEqual([])
  expect(figureFaults(land, {}, true)).toEqual(['用地面积'])
  expect(figureFaults(land, { area: -1 }, false)).toEqual(['用地面积'])
  expect(figureFaults(land, { area: 2_000_000_000 }, false)).toEqual(['用地面积'])
  expect(figureFaults(land, { area: 0.12345 }, false)).toEqual(['用地面积'])
  expect(figureFaults(land, { area: Number.NaN }, false)).toEqual(['用地面积'])
  expect(figureFaults(land, { area: 1, volume: 2 }, true)).toEqual(['volume'])
})
