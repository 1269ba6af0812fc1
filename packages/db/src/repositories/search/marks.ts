import { comparable } from './comparable.ts'
import type { FindableProject } from './indexed-project.ts'
import { initialsOf } from './initials.ts'

/** Parts of a text to be shown as found: from a position up to another, in UTF-16 units. */
export type Marks = readonly (readonly [from: number, to: number])[]
export type MarksByField = Readonly<Partial<Record<keyof FindableProject, Marks>>>

/** Where the words stand in a project's texts. A name is marked by its sounds too, where only those fit. */
export function marksOf(project: FindableProject, words: readonly string[]): MarksByField {
  const fields = ['name', 'investor', 'company', 'number', 'creditCode'] as const
  return Object.fromEntries(
    fields.flatMap((field): [string, Marks][] => {
      const marks = marksIn(project[field] ?? '', words, field === 'name')
      return marks.length === 0 ? [] : [[field, marks]]
    }),
  )
}

function marksIn(text: string, words: readonly string[], bySound: boolean): Marks {
  const { key, at } = comparable(text)
  const found: [number, number][] = []
  for (const word of words) {
    const written = occurrences(key, word)
    const heard = bySound && written.length === 0 ? occurrences(initialsOf(key), word) : []
    for (const start of [...written, ...heard])
      found.push([at[start] ?? 0, endOf(text, at, start + word.length)])
  }
  return joined(found)
}

/** Behind the last character found: not what stands between it and the next, such as a bracket. */
function endOf(text: string, at: readonly number[], behind: number): number {
  const last = at[behind - 1] ?? 0
  return last + String.fromCodePoint(text.codePointAt(last) ?? 0).length
}

function occurrences(key: string, word: string): number[] {
  const found: number[] = []
  for (let from = key.indexOf(word); from !== -1 && word !== ''; from = key.indexOf(word, from + word.length))
    found.push(from)
  return found
}

/** In order, with what touches or overlaps made one. */
function joined(parts: readonly (readonly [number, number])[]): Marks {
  const whole: [number, number][] = []
  for (const [from, to] of parts.toSorted(([a], [b]) => a - b)) {
    const last = whole.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
