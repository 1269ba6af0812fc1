import { nameKey } from '../text/clean-text.ts'
import type { Term } from './vocabulary.ts'

/** A vocabulary made quick to search by what people write. */
export type TermIndex = {
  readonly byId: ReadonlyMap<string, Term>
  /** By label, alias and id. */
  find(written: string): Term | undefined
  /** The one term whose label or alias stands within the text; undefined where none or several do. */
  findWithin(written: string): { term: Term; matched: string } | undefined
  readonly labels: readonly string[]
}

export function indexTerms(terms: readonly Term[]): TermIndex {
  const byKey = new Map<string, Term>()
  for (const term of terms) byKey.set(nameKey(term.label), term)
  for (const term of terms) {
    for (const word of [...term.aliases, term.id])
      if (!byKey.has(nameKey(word))) byKey.set(nameKey(word), term)
  }
  const words = [...byKey]
    .filter(([key, term]) => key.length >= 2 && key !== nameKey(term.id))
    .sort(([a], [b]) => b.length - a.length)
  return {
    byId: new Map(terms.map((term) => [term.id, term])),
    labels: terms.map((term) => term.label),
    find: (written) => byKey.get(nameKey(written)),
    findWithin(written) {
      let rest = nameKey(written)
      let found: { term: Term; matched: string } | undefined
      for (const [key, term] of words) {
        if (!rest.includes(key)) continue
        // Longest first; what it covered no longer counts for shorter words.
        rest = rest.replaceAll(key, '\u0001')
        if (found && found.term !== term) return undefined
        found ??= { term, matched: key }
      }
      return found
    },
  }
}
