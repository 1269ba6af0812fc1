import { pinyin } from 'pinyin-pro'

/** The first letters of the sounds, one per character; what has no sound stays as it is. */
export function initialsOf(key: string): string {
  const letters = (text: string): string[] =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced' })
  const characters = [...key]
  const together = letters(key)
  // Read as words, for the sake of characters with several sounds; one by one where that lost the count.
  const read =
    together.length === characters.length ? together : characters.map((one) => letters(one).join(''))
  return characters.map((character, i) => (read[i] ?? character).slice(0, 1) || character).join('')
}
