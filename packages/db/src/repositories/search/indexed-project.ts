import { comparable } from './comparable.ts'
import { initialsOf } from './initials.ts'
import { termsOf, wholeTerm } from './terms.ts'

/** What a project is found by. */
export interface FindableProject {
  readonly name: string
  readonly investor: string | null
  readonly company: string | null
  readonly number: string | null
  readonly creditCode: string | null
}

/** Bring it up where text or terms are computed in another way: everything is then indexed anew. */
export const wordsVersion = '1'

/** The texts that words are held against, line by line so that none reaches across two, and the terms of the index. */
export function indexedProject(project: FindableProject): { text: string; terms: string[] } {
  const [name, investor, company, number, code] = [
    project.name,
    project.investor,
    project.company,
    project.number,
    project.creditCode,
  ].map((text) => comparable(text ?? '').key)
  const lines = [name ?? '', initialsOf(name ?? ''), investor ?? '', company ?? '', number ?? '', code ?? '']
  const words = lines.slice(0, 4).flatMap(termsOf)
  // Of a number people say the end; the year before it would stand in every row.
  const tail = (number ?? '').slice(4)
  const wholes = [number, code].flatMap((key) => (key === undefined || key === '' ? [] : [wholeTerm(key)]))
  return { text: lines.join('\n'), terms: [...new Set([...words, ...termsOf(tail), ...wholes])] }
}
