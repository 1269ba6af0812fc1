import { z } from 'zod/mini'
import { endpoints } from '../../../../paths.ts'
import { refusalText } from '../../../../texts/refusals.ts'
import type { ApiRefusal } from '../../../../trpc/types.ts'

const answer = z.union([
  z.object({ intakes: z.array(z.string()) }),
  z.object({ refusal: z.looseObject({ code: z.string() }) }),
])

/** Sends a table to be held against a unit's register; gives the intakes that it became. */
export async function sendCells(
  to: { readonly unit: string; readonly list: string },
  file: File,
): Promise<{ readonly intakes: readonly string[] } | { readonly refused: string }> {
  const body = new FormData()
  body.append('file', file)
  let json: unknown
  try {
    const response = await fetch(endpoints.uploadToRegister(to.unit, to.list), { method: 'POST', body })
    json = await response.json()
  } catch {
    return { refused: '上传中断，请检查网络后再试。' }
  }
  const read = answer.safeParse(json)
  if (!read.success) return { refused: '服务器没能读完这些内容，请稍后再试。' }
  if ('intakes' in read.data) return read.data
  return { refused: refusalText(read.data.refusal as ApiRefusal) }
}
