import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('ids are UUIDs of version 7 that sort in the order in which they were made', () => {
  const sameMoment = Array.from({ length: 10_000 }, () => newId(1_713_749_400_125))
  const later = newId(1_713_749_400_126)
  const ids = [...sameMoment, later]
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
