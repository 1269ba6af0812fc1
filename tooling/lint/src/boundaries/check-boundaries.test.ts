import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageFolders, repositoryRoot, roofs, sourceFiles } from '../source-files.ts'
import { checkBoundaries } from './check-boundaries.ts'

/** Left out of the copy: products, and what only costs time. */
const heavy = new Set(['dist', 'build', '.turbo', '.reports', '.vite', 'fixtures', 'migrations'])

let copy: string

// A copy, so that what is planted is never seen by anything else that reads the tree meanwhile.
beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')))
  for (const roof of roofs) {
    cpSync(join(repositoryRoot, roof), join(copy, roof), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !heavy.has(basename(path)),
    })
  }
  symlinkSync(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

async function plant(path: string, text: string): Promise<string[]> {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), text)
  try {
    const { violations } = await checkBoundaries(copy)
    return violations
      .filter((violation) => violation.includes(path))
      .map((line) => line.replace(/^.*?: | \(.*$/g, ''))
  } finally {
    rmSync(join(copy, path))
  }
}

describe('the tree as it is', () => {
  it('is read whole and refused nowhere', async () => {
    const { violations, files } = await checkBoundaries(copy)
    expect(violations).toEqual([])
    expect(files).toBe(
      sourceFiles(copy, 'ts', 'tsx', 'mts', 'mjs').filter((path) => !path.endsWith('.d.ts')).length,
    )
    expect(files).toBeGreaterThan(100)
    expect(packageFolders(copy)).toEqual(
      expect.arrayContaining(['packages/domain', 'apps/server', 'tooling/e2e']),
    )
  })
})

describe('a planted import', () => {
  it.each([
    ['a file of the database', `import '../../db/src/index.ts'`, 'packages-domain-imports-outside-the-arrow'],
    [
      'a type of the api',
      `import type { T } from '../../api/src/index.ts'\nexport type U = T`,
      'packages-domain-imports-outside-the-arrow',
    ],
    [
      'Node',
      `import { readFileSync } from 'node:fs'\nexport const f = readFileSync`,
      'packages-domain-imports-a-foreign-package',
    ],
    ['what is not installed', `import 'left-pad'`, 'import-resolves-to-nothing'],
  ])('into the domain is refused: %s', async (_what, text, rule) => {
    expect(await plant('packages/domain/src/planted.ts', text)).toContain(rule)
  })

  it('by package name is refused like one by path', async () => {
    expect(await plant('packages/documents/src/planted.ts', `import '../../api/src/index.ts'`)).toContain(
      'packages-documents-imports-outside-the-arrow',
    )
    expect(
      await plant('apps/admin/src/planted.ts', `import { x } from '@zhaoshang/api'\nexport const y = x`),
    ).toContain('apps-admin-imports-more-than-types')
  })

  it('of a type from the api into a screen is allowed', async () => {
    const text = `import type { AppRouter } from '@zhaoshang/api'\nexport type X = AppRouter`
    expect(await plant('apps/admin/src/planted.ts', text)).toEqual([])
    const byPath = text.replace('@zhaoshang/api', '../../../packages/api/src/index.ts')
    expect(await plant('apps/portal/app/planted.ts', byPath)).toEqual([])
  })

  it('from the database into a screen is refused, types too', async () => {
    const text = `import type { X } from '../../../packages/db/src/index.ts'\nexport type Y = X`
    expect(await plant('apps/portal/app/planted.ts', text)).toContain('apps-portal-imports-outside-the-arrow')
  })

  it('of one admin feature into another is refused, the moment the folder exists', async () => {
    const other = join(copy, 'apps/admin/src/features/zeta/zeta.ts')
    mkdirSync(dirname(other), { recursive: true })
    writeFileSync(other, 'export const zeta = 1\n')
    const text = `export { zeta } from '../zeta/zeta.ts'`
    expect(await plant('apps/admin/src/features/eta/eta.ts', text)).toContain(
      'admin-features-import-each-other',
    )
    rmSync(dirname(other), { recursive: true })
  })

  it('of a test tool into a program is refused', async () => {
    expect(await plant('packages/documents/src/planted.ts', `export * from '@zhaoshang/vitest'`)).toContain(
      'packages-documents-runs-test-tools',
    )
    expect(await plant('packages/domain/src/planted.ts', `export { test } from 'fast-check'`)).toContain(
      'packages-domain-imports-a-foreign-package',
    )
  })

  it('of a development dependency into a program is refused', async () => {
    expect(await plant('packages/documents/src/planted.ts', `export { zipSync } from 'fflate'`)).toContain(
      'program-needs-a-development-dependency',
    )
  })

  it('that closes a circle is refused', async () => {
    const other = join(copy, 'packages/domain/src/planted-other.ts')
    writeFileSync(other, `import { a } from './planted.ts'\nexport const b = () => a\n`)
    const text = `import { b } from './planted-other.ts'\nexport const a = () => b\n`
    expect(await plant('packages/domain/src/planted.ts', text)).toContain('circle')
    rmSync(other)
  })
})

it('a package that nobody placed in the arrow is refused', async () => {
  const manifest = join(copy, 'packages/newcomer/package.json')
  mkdirSync(dirname(manifest))
  writeFileSync(manifest, '{}')
  await expect(checkBoundaries(copy)).rejects.toThrow(/packages\/newcomer has no place in the arrow/)
  rmSync(dirname(manifest), { recursive: true })
})
