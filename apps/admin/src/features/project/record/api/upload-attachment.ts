import { z } from 'zod/mini'
import { endpoints } from '../../../../paths.ts'
import { refusalText } from '../../../../texts/refusals.ts'
import type { ApiRefusal } from '../../../../trpc/types.ts'

const answer = z.union([
  z.object({ id: z.string() }),
  z.object({ refusal: z.looseObject({ code: z.string() }) }),
])

/** Hangs a file on a project; gives the sentence where it was refused. `onPart` hears how much has gone, from 0 to 1. */
export function uploadAttachment(
  project: string,
  file: File,
  onPart: (part: number) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  const body = new FormData()
  body.append('file', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const broken = () => resolve('上传中断，请检查网络后再试。')
    signal.addEventListener('abort', () => request.abort())
    request.upload.onprogress = ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0)
    request.onerror = broken
    request.onabort = () => resolve('已取消上传。')
    request.onload = () => {
      const read = answer.safeParse(jsonIn(request.responseText))
      if (!read.success) return resolve('服务器没能读完这份文件，请稍后再试。')
      resolve('id' in read.data ? undefined : refusalText(read.data.refusal as ApiRefusal))
    }
    request.open('POST', endpoints.uploadAttachment(project))
    request.send(body)
  })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
