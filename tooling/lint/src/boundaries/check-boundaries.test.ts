import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageFolders, repositoryRoot, roofs, sourceFiles } from '../source-files.ts'
import { type BoundaryReport, checkBoundaries } from './check-boundaries.ts'

/** Left out of the copy: products, and what only costs time. */
const heavy = new Set(['dist', '.turbo', '.reports', '.vite', 'migrations', 'data'])

/** What is planted where, and the rule that must refuse it; without one it must be accepted. */
const plants: readonly { what: string; path: string; text: string; rule?: string }[] = [
  {
    what: 'the database into the domain',
    path: 'packages/domain/src/planted-db.ts',
    text: `import '../../db/src/index.ts'`,
    rule: 'packages-domain-imports-outside-the-arrow',
  },
  {
    what: 'a type of the api into the domain',
    path: 'packages/domain/src/planted-type.ts',
    text: `import type { T } from '../../api/src/index.ts'\nexport type U = T`,
    rule: 'packages-domain-imports-outside-the-arrow',
  },
  {
    what: 'Node into the domain',
    path: 'packages/domain/src/planted-node.ts',
    text: `import { readFileSync } from 'node:fs'\nexport const f = readFileSync`,
    rule: 'packages-domain-imports-a-foreign-package',
  },
  {
    what: 'a development dependency into the domain',
    path: 'packages/domain/src/planted-dev.ts',
    text: `export { test } from 'fast-check'`,
    rule: 'packages-domain-imports-a-foreign-package',
  },
  {
    what: 'a package that is not installed',
    path: 'packages/domain/src/planted-absent.ts',
    text: `import 'left-pad'`,
    rule: 'import-resolves-to-nothing',
  },
  {
    what: 'the api into the documents',
    path: 'packages/documents/src/planted-api.ts',
    text: `import '../../api/src/index.ts'`,
    rule: 'packages-documents-imports-outside-the-arrow',
  },
  {
    what: 'a test tool into a program',
    path: 'packages/documents/src/planted-test-tool.ts',
    text: `export * from '@zhaoshang/vitest'`,
    rule: 'packages-documents-runs-test-tools',
  },
  {
    what: 'a development dependency into a program',
    path: 'packages/documents/src/planted-dev.ts',
    text: `export { zipSync } from 'fflate'`,
    rule: 'program-needs-a-development-dependency',
  },
  {
    what: 'more than types of the api into a screen, by package name',
    path: 'apps/admin/src/planted-api.ts',
    text: `import { x } from '@zhaoshang/api'\nexport const y = x`,
    rule: 'apps-admin-imports-more-than-types',
  },
  {
    what: 'types of the api into the staff console',
    path: 'apps/admin/src/planted-types.ts',
    text: `import type { X } from '@zhaoshang/api'\nexport type Y = X`,
  },
  {
    what: 'types of the api into the portal',
    path: 'apps/portal/app/planted-types.ts',
    text: `import type { X } from '../../../packages/api/src/index.ts'\nexport type Y = X`,
  },
  {
    what: 'a type of the database into a screen',
    path: 'apps/portal/app/planted-db.ts',
    text: `import type { X } from '../../../packages/db/src/index.ts'\nexport type Y = X`,
    rule: 'apps-portal-imports-outside-the-arrow',
  },
  {
    what: 'a feature that nothing imports',
    path: 'apps/admin/src/features/planted-zeta/planted-zeta.ts',
    text: 'export const zeta = 1',
  },
  {
    what: 'one admin feature into another, the moment its folder exists',
    path: 'apps/admin/src/features/planted-eta/planted-eta.ts',
    text: `export { zeta } from '../planted-zeta/planted-zeta.ts'`,
    rule: 'admin-features-import-each-other',
  },
  {
    what: 'a circle, its first half',
    path: 'packages/domain/src/planted-circle-a.ts',
    text: `import { b } from './planted-circle-b.ts'\nexport const a = () => b`,
    rule: 'circle',
  },
  {
    what: 'a circle, its second half',
    path: 'packages/domain/src/planted-circle-b.ts',
    text: `import { a } from './planted-circle-a.ts'\nexport const b = () => a`,
    rule: 'circle',
  },
]

let copy: string
let report: BoundaryReport

// A copy, so that what is planted is never seen by anything else that reads the tree meanwhile;
// everything planted at once, since reading the whole tree is what takes the time.
beforeAll(async () => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')))
  for (const roof of roofs) {
    cpSync(join(repositoryRoot, roof), join(copy, roof), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !heavy.has(basename(path)),
    })
  }
  symlinkSync(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'))
  for (const { path, text } of plants) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), `${text}\n`)
  }
  report = await checkBoundaries(copy)
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

describe('the tree as it is', () => {
  it('is refused nowhere', () => {
    expect(report.violations.filter((violation) => !violation.includes('planted-'))).toEqual([])
  })

  it('is read whole', () => {
    expect(report.files).toBe(
      sourceFiles(copy, 'ts', 'tsx', 'mts', 'mjs').filter((path) => !path.endsWith('.d.ts')).length,
    )
    expect(report.files).toBeGreaterThan(500)
    expect(packageFolders(copy)).toEqual(
      expect.arrayContaining(['packages/domain', 'apps/server', 'tooling/e2e']),
    )
  })
})

describe('a planted import', () => {
  it.each(plants.filter(({ rule }) => rule !== undefined))('is refused: $what', ({ path, rule }) => {
    const found = report.violations.filter((violation) => violation.includes(path))
    expect(found.join('\n')).toContain(`: ${rule}`)
  })

  it.each(plants.filter(({ rule }) => rule === undefined))('is accepted: $what', ({ path }) => {
    expect(report.violations.filter((violation) => violation.startsWith(`${path} `))).toEqual([])
  })
})

it('a package that nobody placed in the arrow is refused', async () => {
  const manifest = join(copy, 'packages/newcomer/package.json')
  mkdirSync(dirname(manifest))
  writeFileSync(manifest, '{}')
  await expect(checkBoundaries(copy)).rejects.toThrow(/packages\/newcomer has no place in the arrow/)
})
