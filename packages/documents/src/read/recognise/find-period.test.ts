import { expect, test } from 'vitest'
import { findPeriod, periodFrom } from './find-period.ts'

test.each([
  ['2024年4月25日', { year: 2024, month: 4 }],
  ['２０２４年４月', { year: 2024, month: 4 }],
  ['二〇二四年四月', { year: 2024, month: 4 }],
  ['二○二四年十二月', { month: 12 }],
  ['2024年十二月', { year: 2024, month: 12 }],
  ['24年4月', { year: 2024, month: 4 }],
  ['2024-04 邦均镇 洽谈项目清单', { year: 2024, month: 4 }],
  ['洽谈项目清单202404', { year: 2024, month: 4 }],
  ['洽谈项目清单20240425', { year: 2024, month: 4 }],
  ['2024.4', { year: 2024, month: 4 }],
  ['许家台镇2024年1-4月清单', { year: 2024, month: 4 }],
  ['2024年1月至4月', { year: 2024, month: 4 }],
  ['4月份', { month: 4 }],
  ['2024年度', { year: 2024 }],
  ['2024年13月', { year: 2024 }],
  ['1234年5月', { month: 5 }],
  ['022-00000000', {}],
  ['13800000001', {}],
  ['用时3个月内完成', {}],
])('%s names %j', (text, period) => {
  expect(findPeriod(text)).toEqual(period)
})

test('a month without a year takes the year from the next source that has one', () => {
  expect(periodFrom(['4月洽谈项目清单', '', '2024年'])).toEqual({ period: '2024-04', year: 2024 })
})

test('the first source that names both decides', () => {
  expect(periodFrom(['洽谈项目清单', '2024年4月25日', '2024-03 旧表'])).toEqual({
    period: '2024-04',
    year: 2024,
  })
})

test('nothing is made up', () => {
  expect(periodFrom(['洽谈项目清单', 'Sheet1', ''])).toEqual({})
  expect(periodFrom(['4月'])).toEqual({})
})
