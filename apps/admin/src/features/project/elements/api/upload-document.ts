import { z } from 'zod/mini'
import { endpoints } from '../../../../paths.ts'
import { refusalText } from '../../../../texts/refusals.ts'
import type { ApiRefusal } from '../../../../trpc/types.ts'

const answer = z.union([
  z.object({ file: z.string() }),
  z.object({ refusal: z.looseObject({ code: z.string() }) }),
])

/** Sends the document of a decision; gives what the decision names it by. */
export async function uploadDocument(
  file: File,
): Promise<{ readonly file: string } | { readonly refused: string }> {
  const body = new FormData()
  body.append('file', file)
  let json: unknown
  try {
    json = await (await fetch(endpoints.uploadDecisionFile, { method: 'POST', body })).json()
  } catch {
    return { refused: '上传中断，请检查网络后再试。' }
  }
  const read = answer.safeParse(json)
  if (!read.success) return { refused: '服务器没能读完这份文件，请稍后再试。' }
  if ('file' in read.data) return read.data
  return { refused: refusalText(read.data.refusal as ApiRefusal) }
}
