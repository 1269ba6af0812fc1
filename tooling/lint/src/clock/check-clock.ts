import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFiles } from '../source-files.ts'

/** `new Date()` and `Date()` read the clock; with an argument they only calculate, which the linter cannot tell apart. */
const looksAtTheClock = /\bnew Date(?!\w)(?!\s*\(\s*[^\s)])|(?<!new )(?<![.\w])Date\(/

/** Finds what in the domain takes the time from the machine instead of from its caller. */
export function checkClock(root: string): { found: string[]; files: number } {
  const files = sourceFiles(root, 'ts').filter(
    (path) => path.startsWith('packages/domain/src/') && !path.endsWith('.test.ts'),
  )
  const found = files.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (looksAtTheClock.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
  return { found, files: files.length }
}
