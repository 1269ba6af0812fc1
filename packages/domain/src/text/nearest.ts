import { charactersOf } from './character-count.ts'
import { nameKey } from './clean-text.ts'

/**
 * The words that look most like what was written, best first: for "did you
 * mean". Compared by shared pairs of characters, so one wrong character of a
 * name still finds it; nothing is offered that shares less than a third.
 *
 * @example nearestWords('东林真', ['东林镇', '河口镇']) // ['东林镇']: one of two pairs is shared
 */
export function nearestWords(written: string, words: Iterable<string>, count = 3): string[] {
  const key = nameKey(written)
  return [...words]
    .map((word) => ({ word, score: likeness(key, nameKey(word)) }))
    .filter(({ score }) => score >= 0.34)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, count)
    .map(({ word }) => word)
}

/** 0 to 1: the share of characters and of neighbouring pairs that two words have in common. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  return (dice(charactersOf(a), charactersOf(b)) + 2 * dice(pairs(a), pairs(b))) / 3
}

function pairs(text: string): string[] {
  const characters = ['^', ...charactersOf(text), '$']
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

function dice(a: string[], b: string[]): number {
  const left = new Set(a)
  const right = new Set(b)
  const shared = [...left].filter((item) => right.has(item)).length
  return (2 * shared) / (left.size + right.size)
}
