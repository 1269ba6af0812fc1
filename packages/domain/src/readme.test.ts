import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

it('the example of the README runs and prints what it says', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const says = [...code.matchAll(/^\/\/ (\d.*)$/gm)].map(([, line]) => line).join('\n')
  // Inside the package, its own name resolves as it does for who installs it.
  const folder = mkdtempSync(join(root, 'build-readme-'))
  try {
    writeFileSync(join(folder, 'example.ts'), code)
    expect(execFileSync(process.execPath, [join(folder, 'example.ts')], { encoding: 'utf8' }).trim()).toBe(
      says,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(20)
})
