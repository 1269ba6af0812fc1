import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'

/** Where bytes go; a write waits until the other side takes more. */
export type ByteSink = {
  write(bytes: Uint8Array): Promise<void>
  end(): Promise<void>
}

/** A file is created or replaced; a stream is ended when the workbook is. */
export function byteSink(out: Writable | string): ByteSink {
  const stream = typeof out === 'string' ? createWriteStream(out) : out
  let failure: Error | undefined
  stream.on('error', (error: Error) => {
    failure = error
  })
  return {
    async write(bytes) {
      if (failure) throw failure
      if (stream.destroyed) throw new Error('the receiving stream was closed')
      if (!stream.write(bytes)) await reached(stream, 'drain')
      if (failure) throw failure
    },
    async end() {
      if (failure) throw failure
      const finished = reached(stream, 'finish')
      stream.end()
      await finished
      if (failure) throw failure
      if (!stream.writableFinished) throw new Error('the receiving stream was closed')
    },
  }
}

/** Waits for an event, or for the stream to close: who went away drains nothing any more. */
function reached(stream: Writable, event: 'drain' | 'finish'): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off(event, done)
      stream.off('close', done)
      resolve()
    }
    stream.once(event, done)
    stream.once('close', done)
  })
}
