import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { peopleSearch, projectsSearch, targetsSearch } from './search.ts'

const read = parseSearchWith((value) => value)
const write = stringifySearchWith(JSON.stringify)

test('a text stands in the address as it is, also one of digits, and is read as a text', () => {
  expect(write({ unit: '120119105', stage: 'signed,landed' })).toBe('?unit=120119105&stage=signed%2Clanded')
  expect(peopleSearch.parse(read('?unit=120119105&q=true'))).toMatchObject({ unit: '120119105', q: 'true' })
  expect(projectsSearch.parse(read('?unit=120119105&staleDays=30&stage=signed'))).toEqual({
    unit: '120119105',
    staleDays: '30',
    stage: 'signed',
  })
})

test('a number is read as a number, and anything else dropped', () => {
  expect(targetsSearch.parse(read(write({ year: 2025 })))).toMatchObject({ year: 2025 })
  expect(targetsSearch.parse(read('?year=soon')).year).toBeUndefined()
})
