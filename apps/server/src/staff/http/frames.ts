import { Writable } from 'node:stream'

/** Kinds of frames: a piece of the file; how far it is, as JSON; the end, without which the file is not whole. */
export const frameKinds = { piece: 0, progress: 1, end: 2 } as const

/**
 * A file in frames: one byte for the kind, four for the length, then the
 * content. A browser that reads them knows how many rows of how many it has.
 */
export function frameWriter(
  out: Writable,
  total: number,
): { file: Writable; onRows: (rows: number) => void } {
  let written = 0
  const progress = (): void => {
    out.write(frame(frameKinds.progress, Buffer.from(JSON.stringify({ rows: written, total }))))
  }
  progress()
  const file = new Writable({
    write(piece: Buffer, _encoding, done) {
      if (out.write(frame(frameKinds.piece, piece))) return done()
      const go = (): void => {
        out.off('drain', go)
        out.off('close', go)
        done()
      }
      out.once('drain', go)
      out.once('close', go)
    },
    final(done) {
      progress()
      out.end(frame(frameKinds.end, Buffer.alloc(0)), done)
    },
  })
  // Whoever went away takes the file with him.
  out.once('close', () => file.destroy())
  return {
    file,
    onRows(rows) {
      written = rows
      progress()
    },
  }
}

function frame(kind: number, content: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(kind, 0)
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}
