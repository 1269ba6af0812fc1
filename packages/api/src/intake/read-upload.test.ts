import { jizhou } from '@zhaoshang/domain'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUpload } from './read-upload.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function readList(rows: number, amount = '1200') {
  const path = join(folder, `${rows}.csv`)
  const lines = Array.from({ length: rows }, (_, i) => `${i + 1},项目${i + 1}号,${amount}`)
  await writeFile(path, ['序号,项目名称,计划总投资（万元）', ...lines].join('\n'))
  return readUpload({ path, name: '洽谈项目清单.csv', sha256: 'sum' }, { plan: jizhou, unit: '120119105' })
}

test('a list as long as a whole district’s is read, a longer one is refused', async () => {
  expect(await readList(10_000)).toMatchObject({ ok: true })
  expect(await readList(25_000)).toMatchObject({
    ok: false,
    refusal: { code: 'too-many-rows', limit: 20_000 },
  })
})

test('of 100,000 bad rows one learns what is wrong, in numbers and with the first of it', async () => {
  const read = await readList(100_000, '很多钱')
  const report = read.ok || read.refusal.code !== 'too-many-rows' ? undefined : read.refusal.report
  expect(report).toMatchObject({
    rows: 100_000,
    wrong: 100_000,
    kinds: [{ code: 'amount-unreadable', count: 100_000, first: 'C2' }],
  })
  expect(report?.faults).toHaveLength(500)
  expect(JSON.stringify(report).length).toBeLessThan(200_000)
})
