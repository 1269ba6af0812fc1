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

async function listOf(rows: number) {
  const path = join(folder, `${rows}.csv`)
  const lines = Array.from({ length: rows }, (_, i) => `${i + 1},项目${i + 1}号,某企业`)
  await writeFile(path, ['序号,项目名称,投资方', ...lines].join('\n'))
  return readUpload(path, jizhou, `${rows}.csv`)
}

test('a list longer than any return is refused before it is held against the register', async () => {
  expect(await listOf(4_000)).toMatchObject({ ok: true })
  expect(await listOf(5_000)).toMatchObject({
    ok: false,
    refusal: { code: 'too-many-rows', limit: 5_000 },
  })
})
