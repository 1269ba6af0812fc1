/** What comes while a file is made: a piece of it, or how many rows of how many are written. */
export type Frame =
  | { readonly kind: 'piece'; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'progress'; readonly rows: number; readonly total: number }
  | { readonly kind: 'end' }

const headBytes = 5

/**
 * Takes a stream of frames apart: one byte for the kind, four for the length,
 * the content. A stream that stops before its end frame simply stops: the
 * file is then not whole, and the reader says so.
 */
export async function* readFrames(
  stream: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Frame, void, void> {
  let waiting = new Uint8Array()
  for await (const piece of stream) {
    waiting = joined(waiting, piece)
    let at = 0
    for (;;) {
      const length = frameLength(waiting, at)
      if (length === undefined || waiting.length < at + headBytes + length) break
      const content = waiting.slice(at + headBytes, at + headBytes + length)
      const frame = frameOf(waiting[at], content)
      if (frame) yield frame
      at += headBytes + length
    }
    waiting = waiting.slice(at)
  }
}

function joined(left: Uint8Array<ArrayBuffer>, right: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (left.length === 0) return right
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

function frameLength(bytes: Uint8Array<ArrayBuffer>, at: number): number | undefined {
  if (bytes.length < at + headBytes) return undefined
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 1)
}

function frameOf(kind: number | undefined, content: Uint8Array<ArrayBuffer>): Frame | undefined {
  if (kind === 0) return { kind: 'piece', piece: content }
  if (kind === 2) return { kind: 'end' }
  if (kind !== 1) return undefined
  const { rows, total } = JSON.parse(new TextDecoder().decode(content)) as { rows: number; total: number }
  return { kind: 'progress', rows, total }
}
