import { expect, test } from 'vitest'
import { readFrames, type Frame } from './read-frames.ts'

const frame = (kind: number, content: Uint8Array): number[] => [kind, 0, 0, 0, content.length, ...content]
const text = new TextEncoder()
const bytes = new Uint8Array([
  ...frame(1, text.encode('{"rows":0,"total":3}')),
  ...frame(0, text.encode('abc')),
  ...frame(0, text.encode('de')),
  ...frame(1, text.encode('{"rows":3,"total":3}')),
  ...frame(2, new Uint8Array()),
])

async function read(of: readonly Uint8Array<ArrayBuffer>[]): Promise<Frame[]> {
  const found: Frame[] = []
  for await (const one of readFrames(
    (async function* () {
      yield* of
    })(),
  ))
    found.push(one)
  return found
}

test.each([1, 2, 3, 7, 64, 1_000])('pieces of %d bytes give the same frames', async (size) => {
  const pieces = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size))
  const frames = await read(pieces)
  expect(frames.map(({ kind }) => kind)).toEqual(['progress', 'piece', 'piece', 'progress', 'end'])
  expect(frames[3]).toEqual({ kind: 'progress', rows: 3, total: 3 })
  const content = frames.flatMap((one) => (one.kind === 'piece' ? [...one.piece] : []))
  expect(new TextDecoder().decode(new Uint8Array(content))).toBe('abcde')
})

test('a stream that is cut off has no end', async () => {
  const frames = await read([bytes.slice(0, -3)])
  expect(frames.some(({ kind }) => kind === 'end')).toBe(false)
})
