import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { jizhou } from '@zhaoshang/domain'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkNames, placeWords } from './check-names.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'names-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

it('knows every place of the plan by name and by code', () => {
  const words = placeWords(jizhou)
  expect(words).toEqual(expect.arrayContaining(['邦均镇', '120119105', '孙各庄满族乡', '文昌街道']))
  expect(words).not.toContain('经济开发区')
})

it('finds a town in a program, in a style, in a query', () => {
  write('apps/admin/src/features/return/town.tsx', "\nif (unit.name === '邦均镇') {}\n")
  write('packages/db/prisma/migrations/1/migration.sql', "insert into unit values ('120119105')\n")
  expect(checkNames(root, jizhou)).toEqual({
    found: [
      'apps/admin/src/features/return/town.tsx:2: 邦均镇',
      'packages/db/prisma/migrations/1/migration.sql:1: 120119105',
    ],
    files: 2,
  })
})

it('lets the plan, tests, fixtures and the demo name them', () => {
  for (const path of [
    'packages/domain/src/plans/jizhou/units.ts',
    'packages/domain/src/unit/unit.test.ts',
    'packages/db/src/demo/people.ts',
    'packages/documents/fixtures/expected.json',
    'tooling/e2e/return.spec.ts',
  ]) {
    write(path, '邦均镇')
  }
  expect(checkNames(root, jizhou).found).toEqual([])
})
