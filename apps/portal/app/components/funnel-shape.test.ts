import { describe, expect, test } from 'vitest'
import { barHeight, barsWidth, funnelBars, funnelHeight, gap, namesWidth, slope } from './funnel-shape.ts'

describe('the funnel', () => {
  test('gives the largest count the whole width and centres the others under it', () => {
    const [first, second] = funnelBars([10, 5])
    expect(first).toEqual({ x: namesWidth, y: 0, width: barsWidth })
    expect(second).toEqual({ x: namesWidth + barsWidth / 4, y: barHeight + gap, width: barsWidth / 2 })
  })

  test('keeps an empty stage visible', () => {
    expect(funnelBars([0, 0]).every((bar) => bar.width > 0)).toBe(true)
  })

  test('has no height without stages', () => {
    expect(funnelHeight(0)).toBe(0)
    expect(funnelHeight(2)).toBe(2 * barHeight + gap)
  })

  test('joins a bar to the next one by their corners', () => {
    expect(slope({ x: 0, y: 0, width: 10 }, { x: 2, y: 40, width: 6 })).toBe('0,30 10,30 8,40 2,40')
  })
})
