/**
 * Length as people count it: code points, so that a rare character (𠮷) is one.
 *
 * @example characterCount('𠮷村') // 2, though its length is 3
 */
export function characterCount(text: string): number {
  return charactersOf(text).length
}

/**
 * The code points of a text, one string each.
 *
 * @example charactersOf('𠮷村') // ['𠮷', '村']
 */
export function charactersOf(text: string): string[] {
  return Array.from(text)
}
