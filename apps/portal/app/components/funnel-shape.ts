/** Measures of the drawing, in its own units: names at the left, bars beside them. */
export const width = 280
export const namesWidth = 112
export const barsWidth = width - namesWidth
export const barHeight = 30
export const gap = 10

const narrowest = 12

export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
}

/**
 * One bar per count, centred under the one before, the widest for the largest
 * count. A stage without a project keeps a thin bar: it is there, and empty.
 */
export function funnelBars(counts: readonly number[]): Bar[] {
  const largest = Math.max(1, ...counts)
  return counts.map((count, position) => {
    const barWidth = Math.max(narrowest, Math.round((count / largest) * barsWidth))
    return { x: namesWidth + (barsWidth - barWidth) / 2, y: position * (barHeight + gap), width: barWidth }
  })
}

/** Height of the whole drawing. */
export function funnelHeight(stages: number): number {
  return stages * barHeight + Math.max(0, stages - 1) * gap
}

/** Corners of the slope between a bar and the next one. */
export function slope(from: Bar, to: Bar): string {
  const top = from.y + barHeight
  return [
    [from.x, top],
    [from.x + from.width, top],
    [to.x + to.width, to.y],
    [to.x, to.y],
  ]
    .map((corner) => corner.join(','))
    .join(' ')
}
