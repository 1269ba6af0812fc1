import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowWindow } from './row-window.ts'

describe('the rows that are drawn', () => {
  it('are the first ones at the top, and none of an empty table', () => {
    expect(rowWindow({ scrollTop: 0, height: 600, rowHeight: 36, rows: 10_000 })).toEqual({
      from: 0,
      until: 48,
    })
    expect(rowWindow({ scrollTop: 0, height: 600, rowHeight: 36, rows: 0 })).toEqual({ from: 0, until: 0 })
  })

  it('cover whatever one sees, and are never many', () => {
    fc.assert(
      fc.property(
        fc.nat(500_000),
        fc.integer({ min: 0, max: 2_000 }),
        fc.nat(20_000),
        (scrollTop, height, rows) => {
          const { from, until } = rowWindow({ scrollTop, height, rowHeight: 36, rows })
          const first = Math.min(rows, Math.floor(scrollTop / 36))
          const last = Math.min(rows, Math.ceil((scrollTop + height) / 36))
          expect(from).toBeLessThanOrEqual(first)
          expect(until).toBeGreaterThanOrEqual(last)
          expect(until - from).toBeLessThanOrEqual(Math.ceil(height / 36) + 60)
        },
      ),
    )
  })

  it('stay the same within a dozen rows', () => {
    const at = (scrollTop: number) => rowWindow({ scrollTop, height: 600, rowHeight: 36, rows: 10_000 })
    expect(at(12 * 36 + 1)).toEqual(at(23 * 36))
    expect(at(12 * 36 + 1)).not.toEqual(at(24 * 36))
  })
})
