import { expect, test } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { mergeDifferences, mergedValues } from './merge-values.ts'

test('gaps are filled from the other, what is chosen from the other stands, the rest is kept', () => {
  const kept = { name: '甲', investor: '某公司' }
  const merged = { name: '乙', investor: '另一公司', company: '新公司' }
  expect(mergedValues(kept, merged, { investor: 'merged' })).toEqual({
    name: '甲',
    investor: '另一公司',
    company: '新公司',
  })
})

test('who chooses that a gap stays has a gap', () => {
  expect(mergedValues({}, { company: '新公司' }, { company: 'kept' })).toEqual({})
  expect(mergedValues({ company: '新公司' }, {}, { company: 'merged' })).toEqual({})
})

test('only fields that differ are to be chosen, proposed is what is there', () => {
  const differences = mergeDifferences(
    jizhou,
    'project',
    { name: '甲', investor: '某公司' },
    { name: '乙', investor: '某公司', company: '新公司' },
  )
  expect(differences.map(({ field, proposed }) => [field.id, proposed])).toEqual([
    ['name', 'kept'],
    ['company', 'merged'],
  ])
})
