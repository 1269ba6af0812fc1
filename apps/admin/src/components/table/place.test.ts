import { describe, expect, it } from 'vitest'
import { placeAfter } from './place.ts'

const bounds = { lastRow: 99, lastColumn: 5, screen: 20 }
const press = (
  key: string,
  row: number,
  column: number,
  held: Partial<{ ctrlKey: boolean; altKey: boolean }> = {},
) => placeAfter({ row, column }, { key, ctrlKey: false, metaKey: false, altKey: false, ...held }, bounds)

describe('keys in a long table', () => {
  it('lead from cell to cell and stop at the edges', () => {
    expect(press('ArrowDown', 98, 0)).toEqual({ row: 99, column: 0 })
    expect(press('ArrowDown', 99, 0)).toEqual({ row: 99, column: 0 })
    expect(press('ArrowLeft', 3, 0)).toEqual({ row: 3, column: 0 })
    expect(press('PageDown', 90, 2)).toEqual({ row: 99, column: 2 })
    expect(press('PageUp', 25, 2)).toEqual({ row: 5, column: 2 })
  })

  it('go to the ends of a row, and with control of the table', () => {
    expect(press('End', 3, 1)).toEqual({ row: 3, column: 5 })
    expect(press('Home', 3, 1, { ctrlKey: true })).toEqual({ row: 0, column: 0 })
    expect(press('ArrowDown', 3, 1, { ctrlKey: true })).toEqual({ row: 99, column: 1 })
  })

  it('leave the keys of others alone', () => {
    expect(press('a', 3, 1)).toBeUndefined()
    expect(press('ArrowLeft', 3, 1, { altKey: true })).toBeUndefined()
  })
})
