import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duplicateRulesSchema, nameLikeness, possibleDuplicate } from './possible-duplicate.ts'

const rules = duplicateRulesSchema.parse({})

test.each([
  ['年产5万吨磁性材料项目', '年产 5 万吨“磁性材料”项目', ['name']],
  ['年产5万吨磁性材料项目', '年产5万吨磁性材料项目二期', ['similar']],
  ['年产5万吨磁性材料项目', '冷链物流园', undefined],
])('%s and %s: %j', (one, other, reasons) => {
  expect(possibleDuplicate(rules, { name: one }, { name: other })?.reasons).toEqual(reasons)
})

test('the same investor makes a lesser likeness suspicious, alone it says nothing', () => {
  const [name, other] = ['东部磁性材料生产基地', '磁性材料生产线扩建']
  expect(possibleDuplicate(rules, { name }, { name: other })).toBeUndefined()
  const investor = '某磁材有限公司'
  expect(
    possibleDuplicate(rules, { name, investor }, { name: other, investor: '某磁材 有限公司' })?.reasons,
  ).toEqual(['investor'])
  expect(possibleDuplicate(rules, { name, investor }, { name: '冷链物流园', investor })).toBeUndefined()
})

test('the same credit code is enough, an absent one is not the same as another absent one', () => {
  const code = '91120119MA06ABCD1X'
  expect(
    possibleDuplicate(rules, { name: '甲', creditCode: code }, { name: '乙', creditCode: code })?.reasons,
  ).toEqual(['credit-code'])
  expect(
    possibleDuplicate(rules, { name: '甲', creditCode: '' }, { name: '乙', creditCode: null }),
  ).toBeUndefined()
})

test('likeness is the same both ways, between 0 and 100, and 100 only of the same name', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const likeness = nameLikeness(a, b)
      expect(likeness).toBe(nameLikeness(b, a))
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(100)
    }),
  )
  expect(nameLikeness('甲', '乙')).toBe(0)
  expect(nameLikeness('', '')).toBe(0)
  expect(nameLikeness('abab', 'ababab')).toBe(99)
})
