import { expect, it } from 'vitest'
import { undocumented } from '../scripts/documented.ts'

it('every export has a docstring, and every function an example', () => {
  const { exports, missing, withoutExample } = undocumented(import.meta.dirname)
  // Following the index would be worth nothing if it found no exports.
  expect(exports).toBeGreaterThan(300)
  expect(missing).toEqual([])
  expect(withoutExample).toEqual([])
})
