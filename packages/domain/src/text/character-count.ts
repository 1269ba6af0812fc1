/** Length as people count it: code points, so that a rare character (𠮷) is one. */
export function characterCount(text: string): number {
  return charactersOf(text).length
}

/** The code points of a text, one string each. */
export function charactersOf(text: string): string[] {
  return Array.from(text)
}
