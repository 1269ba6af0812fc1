/** Numbers that are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, not including, `below`. */
  below(below: number): number
  of<T>(choices: readonly T[]): T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    below,
    of: (choices) => {
      const chosen = choices[below(choices.length)]
      if (chosen === undefined && !choices.includes(undefined as never))
        throw new Error('nothing to choose from')
      return chosen as (typeof choices)[number]
    },
  }
}
