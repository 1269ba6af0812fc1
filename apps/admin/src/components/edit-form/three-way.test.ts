import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeThreeWay } from './three-way.ts'

const base = { name: '甲', phone: '1', note: '' }

test('what only one side changed is taken, what both did is asked', () => {
  const merge = mergeThreeWay(base, { ...base, name: '乙', note: '我' }, { ...base, phone: '2', note: '他' })
  expect(merge).toEqual({
    values: { name: '乙', phone: '2', note: '我' },
    conflicts: ['note'],
    theirsOnly: ['phone'],
  })
})

test('nothing that either side wrote is lost without being asked', () => {
  const values = fc.record({ a: fc.string(), b: fc.string(), c: fc.boolean() })
  fc.assert(
    fc.property(values, values, values, (from, mine, theirs) => {
      const merge = mergeThreeWay(from, mine, theirs)
      for (const field of ['a', 'b', 'c'] as const) {
        if (merge.conflicts.includes(field)) continue
        const wanted = mine[field] === from[field] ? theirs[field] : mine[field]
        expect(merge.values[field]).toBe(wanted)
      }
    }),
  )
})
