import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signedMatrix } from '../access/access-matrix.ts'
import { runCommand } from '../testing/run-command.ts'

const matrix = (...args: string[]) => runCommand(['access', 'matrix', ...args], {})

test('the written table stands beside what the plan grants', async () => {
  const { code, out, err } = await matrix()
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('全部与书面的权限表一致') as string })
  expect(out).toContain('填报人：本单位 应 含下级 实 含下级，外单位 应 否 实 否')
})

test('a difference is marked and ends with 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'matrix-'))
  const other = join(folder, 'other.csv')
  const text = await readFile(signedMatrix, 'utf8')
  await writeFile(other, text.replace('return.read,含下级', 'return.read,否'))
  const { code, out } = await matrix('--expected', other, '--csv')
  await rm(folder, { recursive: true })
  expect(code).toBe(1)
  expect(out.split('\n').filter((line) => line.endsWith('不一致'))).toEqual([
    '查看报送,return.read,填报人,本单位,否,含下级,不一致',
  ])
})

test('a plan without a written table shows what it grants', async () => {
  const { code, out, err } = await matrix('--plan', 'lianhu')
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('没有书面的权限表') as string })
  expect(out).not.toContain('应')
})
