import { z } from 'zod/mini'
import { endpoints } from '../../../paths.ts'
import { refusalText } from '../../../texts/refusals.ts'
import type { ApiRefusal } from '../../../trpc/types.ts'

export type FaultReport = NonNullable<Extract<ApiRefusal, { code: 'too-many-rows' }>['report']>
export type Upload =
  | { readonly intakes: readonly string[] }
  | { readonly refused: string; readonly report?: FaultReport | undefined }

const answer = z.union([
  z.object({ intakes: z.array(z.string()) }),
  z.object({ refusal: z.looseObject({ code: z.string() }) }),
])

/**
 * Sends one file. By XMLHttpRequest, since `fetch` tells nothing of the way
 * that an upload has made; `signal` ends it.
 */
export function uploadForm(
  key: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => resolve(understood(request.responseText)))
    request.addEventListener('error', () =>
      resolve({ refused: '上传中断。请检查网络；如果文件很大，可能已被服务器拒收。' }),
    )
    request.addEventListener('abort', () => resolve({ refused: '已取消上传。' }))
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', endpoints.uploadForm(key))
    request.send(body)
  })
}

function understood(text: string): Upload {
  const unclear = { refused: '服务器没能读完这份文件，请稍后再试。' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return unclear
  }
  const read = answer.safeParse(json)
  if (!read.success) return unclear
  if ('intakes' in read.data) return read.data
  const refusal = read.data.refusal as ApiRefusal
  return {
    refused: refusalText(refusal),
    report: refusal.code === 'too-many-rows' ? refusal.report : undefined,
  }
}
