/** What one round of one side gave: requests per second, and the median time of a request in milliseconds. */
export interface Measure {
  readonly perSecond: number
  readonly medianMs: number
}

/** Both sides of one round, measured one right after the other. */
export interface Round {
  readonly ours: Measure
  readonly plain: Measure
}

export interface Summary {
  readonly ours: Measure
  readonly plain: Measure
  /** Median over rounds of ours ÷ plain requests per second: 1 is as fast, 0.5 half as fast. */
  readonly ratio: number
  /** Smallest and largest ratio of a round: how far the median can be trusted. */
  readonly lowest: number
  readonly highest: number
}

/** The middle of the values; between two of them their mean. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('the median of nothing')
  return (upper + lower) / 2
}

/** Medians of each side, and of the ratio within each round, where both sides met the same machine. */
export function summarise(rounds: readonly Round[]): Summary {
  const side = (name: 'ours' | 'plain'): Measure => ({
    perSecond: median(rounds.map((round) => round[name].perSecond)),
    medianMs: median(rounds.map((round) => round[name].medianMs)),
  })
  const ratios = rounds.map(({ ours, plain }) => ours.perSecond / plain.perSecond)
  return {
    ours: side('ours'),
    plain: side('plain'),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  }
}
