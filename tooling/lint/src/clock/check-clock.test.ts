import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../source-files.ts'
import { checkClock } from './check-clock.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clock-'))
  mkdirSync(join(root, 'packages/domain/src/day'), { recursive: true })
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function plant(path: string, text: string): void {
  writeFileSync(join(root, path), `${text}\n`)
}

it('finds a look at the clock that the linter takes for arithmetic', () => {
  plant('packages/domain/src/day/today.ts', 'const a = new Date()\nconst b = new Date\nconst c = Date()')
  plant(
    'packages/domain/src/day/days.ts',
    'const a = new Date(0)\nconst b = new Date( ms )\nconst c = Date.UTC(2024, 3)',
  )
  plant('packages/domain/src/day/today.test.ts', 'const a = new Date()')
  expect(checkClock(root)).toEqual({
    found: [
      'packages/domain/src/day/today.ts:1: const a = new Date()',
      'packages/domain/src/day/today.ts:2: const b = new Date',
      'packages/domain/src/day/today.ts:3: const c = Date()',
    ],
    files: 2,
  })
})

describe('the linter in the domain', () => {
  function lint(path: string): { refused: boolean; output: string } {
    copyFileSync(join(repositoryRoot, '.oxlintrc.json'), join(root, '.oxlintrc.json'))
    const command = join(repositoryRoot, 'node_modules/.bin/oxlint')
    const { status, stdout } = spawnSync(command, ['-c', '.oxlintrc.json', path], {
      cwd: root,
      encoding: 'utf8',
    })
    return { refused: status !== 0, output: stdout }
  }

  it.each([
    ['the clock', 'packages/domain/src/planted.ts', 'export const x = Date.now()', 'has no clock'],
    ['the clock', 'packages/domain/src/day/planted.ts', 'export const x = Date.now()', 'has no clock'],
    ['the clock', 'packages/domain/src/planted.ts', 'export const x = new Date()', 'has no clock'],
    [
      'the clock',
      'packages/domain/src/planted.ts',
      "import { Temporal } from 'temporal-polyfill'\nexport const x = Temporal.Now.instant()",
      'has no clock',
    ],
    ['chance', 'packages/domain/src/planted.ts', 'export const x = Math.random()', 'has no randomness'],
    [
      'the environment',
      'packages/domain/src/planted.ts',
      "export const x = process.env['X']",
      'has no environment',
    ],
    ['the network', 'packages/domain/src/planted.ts', "export const x = () => fetch('x')", 'has no network'],
  ])('refuses %s (%s)', (_what, path, text, reason) => {
    plant(path, text)
    const { refused, output } = lint(path)
    expect(output).toContain(reason)
    expect(refused).toBe(true)
  })

  it('accepts a calculation', () => {
    plant('packages/domain/src/planted.ts', 'export const twice = (x: number): number => 2 * x')
    expect(lint('packages/domain/src/planted.ts')).toMatchObject({ refused: false })
  })
})
