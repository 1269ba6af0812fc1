/** A text as search compares it, and where each of its characters stood. */
export interface Comparable {
  readonly key: string
  /** Position in the text of every UTF-16 unit of the key, and behind its last one the end of the text. */
  readonly at: readonly number[]
}

/**
 * What is the same to somebody who searches becomes the same: letter case,
 * full and half width, blanks, brackets and dashes. Character by character, so
 * that what was found can be shown where it stands.
 */
export function comparable(text: string): Comparable {
  let key = ''
  const at: number[] = []
  let position = 0
  for (const character of text) {
    const plain = character
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
    key += plain
    for (let unit = 0; unit < plain.length; unit += 1) at.push(position)
    position += character.length
  }
  at.push(text.length)
  return { key, at }
}
