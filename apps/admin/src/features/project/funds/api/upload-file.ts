import { z } from 'zod/mini'
import { endpoints } from '../../../../paths.ts'
import { refusalText } from '../../../../texts/refusals.ts'
import type { ApiRefusal } from '../../../../trpc/types.ts'

const answer = z.union([
  z.object({ id: z.string() }),
  z.object({ refusal: z.looseObject({ code: z.string() }) }),
])

/** Sends a file that shows an entry; gives the sentence where it was refused. */
export async function uploadFile(entry: string, file: File): Promise<string | undefined> {
  const body = new FormData()
  body.append('file', file)
  let json: unknown
  try {
    json = await (await fetch(endpoints.uploadFundFile(entry), { method: 'POST', body })).json()
  } catch {
    return '上传中断，请检查网络后再试。'
  }
  const read = answer.safeParse(json)
  if (!read.success) return '服务器没能读完这份文件，请稍后再试。'
  return 'id' in read.data ? undefined : refusalText(read.data.refusal as ApiRefusal)
}
