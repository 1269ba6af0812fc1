/**
 * What stands for a text in the index: every pair of neighbouring characters of
 * which one is not Latin, and every three neighbouring letters or digits. A
 * word of two Chinese characters is one term, so finding it is finding its rows.
 */
export function termsOf(key: string): string[] {
  const characters = [...key]
  const terms = new Set<string>()
  characters.forEach((first, i) => {
    const [second, third] = [characters[i + 1], characters[i + 2]]
    if (second === undefined) return
    if (!isLatin(first) || !isLatin(second)) terms.add(first + second)
    else if (third !== undefined && isLatin(third)) terms.add(first + second + third)
  })
  return [...terms]
}

/** A number or code as a whole, apart from the parts of words. */
export const wholeTerm = (key: string): string => `#${key}`

function isLatin(character: string): boolean {
  return character <= '\u007F'
}
