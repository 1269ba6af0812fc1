import { z } from 'zod/mini'
import { refusalText } from '../texts/refusals.ts'
import type { ApiRefusal } from '../trpc/types.ts'

/** Why a file was not taken, in a sentence; the refusal itself where the server gave one. */
export interface NotTaken {
  readonly refused: string
  readonly refusal?: ApiRefusal
}

export interface Sending {
  /** Hears how much has gone, from 0 to 1. */
  readonly onPart?: (part: number) => void
  /** Ends it. */
  readonly signal?: AbortSignal
}

const refusedAnswer = z.object({ refusal: z.looseObject({ code: z.string() }) })

/**
 * Sends one file to an address of the server and reads its answer. By
 * XMLHttpRequest, since `fetch` tells nothing of the way that an upload has made.
 */
export function sendFile<Taken extends object>(
  address: string,
  file: File,
  taken: z.ZodMiniType<Taken>,
  { onPart, signal }: Sending = {},
): Promise<Taken | NotTaken> {
  const body = new FormData()
  body.append('file', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPart?.(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => resolve(understood(request.responseText, taken)))
    request.addEventListener('error', () =>
      resolve({ refused: '上传中断。请检查网络；如果文件很大，可能已被服务器拒收。' }),
    )
    request.addEventListener('abort', () => resolve({ refused: '已取消上传。' }))
    signal?.addEventListener('abort', () => request.abort())
    request.open('POST', address)
    request.send(body)
  })
}

function understood<Taken extends object>(text: string, taken: z.ZodMiniType<Taken>): Taken | NotTaken {
  const json = jsonIn(text)
  const answer = taken.safeParse(json)
  if (answer.success) return answer.data
  const read = refusedAnswer.safeParse(json)
  if (!read.success) return { refused: '服务器没能读完这份文件，请稍后再试。' }
  const refusal = read.data.refusal as ApiRefusal
  return { refused: refusalText(refusal), refusal }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const named = z.object({ id: z.string() })

/** Sends a file that is kept under an id of its own; gives the sentence where it was not taken. */
export async function sendKeptFile(
  address: string,
  file: File,
  sending?: Sending,
): Promise<string | undefined> {
  const sent = await sendFile(address, file, named, sending)
  return 'refused' in sent ? sent.refused : undefined
}
