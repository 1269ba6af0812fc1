import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

it('the example of the README runs and prints what it says', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const says = [...code.matchAll(/^\/\/ (\d.*)$/gm)].map(([, line]) => line).join('\n')
  // Run from the package's folder its own name resolves as it does for who installs it; no file is left beside the sources.
  const said = execFileSync(process.execPath, ['--input-type=module-typescript'], {
    cwd: root,
    input: code,
    encoding: 'utf8',
  })
  expect(said.trim()).toBe(says)
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(20)
})
