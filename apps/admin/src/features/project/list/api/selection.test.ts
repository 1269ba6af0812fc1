import { describe, expect, it } from 'vitest'
import { allPicked, chosenOf, nothingPicked, pick, pickAll } from './selection.ts'

const rows = Array.from({ length: 6 }, (_, n) => ({ id: `p${n}`, version: n + 1 }))
const ids = (picked: { rows: ReadonlyMap<string, number> }) => [...picked.rows.keys()]

describe('rows chosen in a list', () => {
  it('come and go one by one, and as a range from the one chosen last', () => {
    const one = pick(nothingPicked, rows, 1, false)
    expect(ids(pick(one, rows, 4, true))).toEqual(['p1', 'p2', 'p3', 'p4'])
    expect(ids(pick(pick(one, rows, 4, true), rows, 2, false))).toEqual(['p1', 'p3', 'p4'])
    expect(ids(pick(pick(nothingPicked, rows, 4, false), rows, 2, true))).toEqual(['p4', 'p2', 'p3'])
    expect(ids(pick(one, rows, 99, false))).toEqual(['p1'])
  })

  it('are all of what is loaded, or none of it', () => {
    const all = pickAll(nothingPicked, rows)
    expect(allPicked(all, rows)).toBe(true)
    expect(allPicked(pick(all, rows, 0, false), rows)).toBe('some')
    expect(pickAll(all, rows)).toEqual(nothingPicked)
    expect(allPicked(nothingPicked, [])).toBe(false)
  })

  it('carry the version that was read; all of a filter are named by the filter', () => {
    expect(chosenOf(pick(nothingPicked, rows, 1, false), {}, 6)).toEqual({
      kind: 'rows',
      rows: [{ id: 'p1', version: 2 }],
    })
    const everything = { ...nothingPicked, everything: true }
    expect(chosenOf(everything, { stage: ['a'] }, 6)).toEqual({
      kind: 'filter',
      filter: { stage: ['a'] },
      total: 6,
    })
  })
})
