import { readdirSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../embedded/fixtures.ts'
import { openFileStore } from './file-store.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** sha256 of `abc`, from the standard. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('the same content twice is one file under its sum', async () => {
  const store = openFileStore(folder.path)
  for (const chunks of [['abc'], ['a', 'bc']]) {
    expect(await store.put(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), 3)).toEqual({
      ok: true,
      value: { sha256: abc, size: 3 },
    })
  }
  expect(await text(store.read(abc))).toBe('abc')
  expect(readFileSync(store.pathOf(abc), 'utf8')).toBe('abc')
  expect(await store.has(abc)).toBe(true)
  expect(await store.has('0'.repeat(64))).toBe(false)
})

test('a file over the limit is refused while it arrives and leaves nothing', async () => {
  const store = openFileStore(folder.path)
  let sent = 0
  const endless = Readable.from(
    (function* () {
      for (;;) {
        sent += 65_536
        yield Buffer.alloc(65_536)
      }
    })(),
  )
  expect(await store.put(endless, 1_000_000)).toEqual({
    ok: false,
    refusal: { code: 'file-too-large', limitBytes: 1_000_000 },
  })
  expect(sent).toBeLessThan(2_500_000)
  expect(readdirSync(folder.path)).toEqual(['arriving'])
  expect(readdirSync(`${folder.path}/arriving`)).toEqual([])
})

test('a sum that is a path is no sum', () => {
  expect(() => openFileStore(folder.path).read('../../etc/passwd')).toThrow('not a sha256')
})
