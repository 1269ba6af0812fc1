import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An export without what it owes its readers: `day/day.ts: yearOf has no docstring`. */
export type Undocumented = string

/**
 * Exports of the library, followed from its index, that have no docstring, and
 * functions without an example. What belongs to a value (its schema's type)
 * speaks through the value's docstring.
 */
export function undocumented(source: string): {
  exports: number
  missing: Undocumented[]
  withoutExample: Undocumented[]
} {
  const index = readFileSync(join(source, 'index.ts'), 'utf8')
  const files = [...index.matchAll(/^export (\*|\{[^}]*\}) from '\.\/(.+)'/gm)].map(
    ([, what = '', file = '']) => ({
      file,
      only:
        what === '*'
          ? undefined
          : new Set(
              what
                .slice(1, -1)
                .split(',')
                .map((name) => name.trim().replace(/^type /, '')),
            ),
    }),
  )
  const missing: Undocumented[] = []
  const withoutExample: Undocumented[] = []
  let exports = 0
  for (const { file, only } of files) {
    const text = readFileSync(join(source, file), 'utf8')
    for (const { index: at, 1: kind, 2: name = '' } of text.matchAll(
      /^export (?:async )?(function|const|type|interface|class) (\w+)/gm,
    )) {
      if (only && !only.has(name)) continue
      exports++
      const doc = docBefore(text.slice(0, at))
      const derived =
        kind === 'type' &&
        /= z\.(infer|input)<typeof|= \(typeof |= keyof typeof/.test(text.slice(at, text.indexOf('\n', at)))
      if (doc === undefined && !derived) missing.push(`${file}: ${name} has no docstring`)
      if (kind === 'function' && !doc?.includes('@example'))
        withoutExample.push(`${file}: ${name} has no @example`)
    }
  }
  return { exports, missing, withoutExample }
}

/** The docstring that ends right before the declaration. */
function docBefore(text: string): string | undefined {
  const end = text.trimEnd()
  return end.endsWith('*/') ? end.slice(end.lastIndexOf('/**')) : undefined
}
