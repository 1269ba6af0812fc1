import { describe, expect, it } from 'vitest'
import { boundedWidth, mayBeCut, nextSort } from './column.ts'

describe('a column of a long table', () => {
  it('sorts up, then down, then not at all; another column begins anew', () => {
    const up = nextSort(undefined, 'a')
    expect(up).toEqual({ column: 'a', direction: 'asc' })
    expect(nextSort(up, 'a')).toEqual({ column: 'a', direction: 'desc' })
    expect(nextSort(nextSort(up, 'a'), 'a')).toBeUndefined()
    expect(nextSort(up, 'b')).toEqual({ column: 'b', direction: 'asc' })
  })

  it('is neither narrower than a word nor wider than a screen', () => {
    expect([boundedWidth(-5), boundedWidth(100.4), boundedWidth(9_999)]).toEqual([64, 100, 640])
  })

  it('cuts what has no room, and nothing that fits', () => {
    expect(mayBeCut('洽谈', 112)).toBe(false)
    expect(mayBeCut('2024-03-10', 116)).toBe(false)
    expect(mayBeCut('示例新材料（天津）有限公司', 140)).toBe(true)
  })
})
