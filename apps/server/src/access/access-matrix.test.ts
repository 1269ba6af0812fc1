import { jizhou } from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMatrix, signedMatrix } from './access-matrix.ts'
import { compareMatrix } from './compare.ts'

test('the table names every policy and every role once, and the plan grants what it says', async () => {
  const { rows, faults } = await readMatrix(jizhou)
  expect(faults).toEqual([])
  const differences = compareMatrix(jizhou, rows)
    .filter(({ differs }) => differs)
    .map(({ policy, roleName, whose, expected, real }) => ({ policy, roleName, whose, expected, real }))
  expect(differences).toEqual([])
})

test('a grant too many and one too few are both seen', async () => {
  const { rows } = await readMatrix(jizhou)
  const [first, ...others] = jizhou.grants
  const grants = [...others, { role: 'reporter', policy: 'audit.read', scope: 'all' } as const]
  const seen = compareMatrix({ ...jizhou, grants }, rows).filter(({ differs }) => differs)
  expect(new Set(seen.map(({ role, policy }) => `${role} ${policy}`))).toEqual(
    new Set([`${first?.role} ${first?.policy}`, 'reporter audit.read']),
  )
})

test('whoever keeps the table is told what is wrong in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'matrix-'))
  const path = join(folder, 'matrix.csv')
  const text = await readFile(signedMatrix, 'utf8')
  await writeFile(
    path,
    text.replace('session.end,否', 'session.stop,否').replace('return.read,含下级', 'return.read,也许'),
  )
  const { faults } = await readMatrix(jizhou, path)
  await rm(folder, { recursive: true })
  expect(faults).toEqual([
    expect.stringContaining('“也许”'),
    expect.stringContaining('没有“session.stop”这项权限'),
    expect.stringContaining('缺少权限“session.end”的一行'),
  ])
})

test('a plan with other roles needs a table of its own', async () => {
  expect((await readMatrix(lianhu)).faults.join()).toContain('表头缺少角色')
})
