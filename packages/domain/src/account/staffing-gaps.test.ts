import { expect, it } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { lianhu } from '../plans/lianhu/lianhu.ts'
import { staffingGaps } from './staffing-gaps.ts'

it.each([
  [jizhou, 'reporter', 'reviewer'],
  [lianhu, 'clerk', 'head'],
])('names the units that owe returns and lack somebody', (plan, fills, reviews) => {
  const owing = new Set(
    staffingGaps(plan, []).flatMap((gap) => (gap.code === 'no-reporter' ? [gap.unit] : [])),
  )
  expect(owing.size).toBeGreaterThan(3)
  const [unit = ''] = owing
  const left = staffingGaps(plan, [
    { userId: 'a', role: fills, unit },
    { userId: 'b', role: reviews, unit },
  ])
  expect(left.filter((gap) => 'unit' in gap && gap.unit === unit)).toEqual([])
  expect(left.filter((gap) => gap.code === 'no-administrator').map(({ administers }) => administers)).toEqual(
    ['accounts', 'security', 'audit'],
  )
})

it('does not take the office, which may do it for everybody, for a unit’s own people', () => {
  const office = { userId: 'o', role: 'office', unit: 'office' }
  expect(staffingGaps(jizhou, [office])).toHaveLength(staffingGaps(jizhou, []).length)
})
