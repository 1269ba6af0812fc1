import { z } from 'zod/mini'
import { refusalText } from '../../../../texts/refusals.ts'
import type { ApiRefusal } from '../../../../trpc/types.ts'
import { readFrames } from './read-frames.ts'

export interface Progress {
  readonly rows: number
  readonly total: number
}
export type Taken = 'done' | 'cancelled' | { readonly refused: string }

const refusalSchema = z.object({ refusal: z.looseObject({ code: z.string() }) })

/**
 * Fetches a file that the server makes while it sends it, tells how many rows
 * have come, and hands it to the browser when it is whole.
 */
export async function takeFile(
  address: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Taken> {
  try {
    const response = await fetch(address, { signal })
    if (!response.ok || !response.body) return await refused(response)
    const pieces: Uint8Array<ArrayBuffer>[] = []
    let rows = 0
    let whole = false
    for await (const frame of readFrames(chunksOf(response.body))) {
      if (frame.kind === 'piece') pieces.push(frame.piece)
      if (frame.kind === 'end') whole = true
      if (frame.kind === 'progress') {
        ;({ rows } = frame)
        onProgress({ rows, total: Math.max(rows, frame.total) })
      }
    }
    if (!whole) return { refused: '导出中断，文件不完整，没有保存。请再试一次。' }
    save(new Blob(pieces), nameIn(response))
    return 'done'
  } catch {
    if (signal.aborted) return 'cancelled'
    return { refused: '导出中断，文件不完整，没有保存。请检查网络后再试。' }
  }
}

async function* chunksOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

async function refused(response: Response): Promise<Taken> {
  const read = refusalSchema.safeParse(await response.json().catch(() => null))
  if (!read.success) return { refused: '服务器没能生成文件，请稍后再试。' }
  return { refused: refusalText(read.data.refusal as ApiRefusal) }
}

function nameIn(response: Response): string {
  const header = response.headers.get('content-disposition') ?? ''
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header)?.[1] ?? 'file')
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has to have begun with it before the address goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
