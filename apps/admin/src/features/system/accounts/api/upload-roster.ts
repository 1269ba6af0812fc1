import { z } from 'zod/mini'
import { endpoints } from '../../../../paths.ts'
import { refusalText } from '../../../../texts/refusals.ts'
import type { ApiRefusal } from '../../../../trpc/types.ts'

const fault = z.object({
  column: z.enum(['name', 'username', 'post', 'roles']),
  code: z.enum([
    'missing',
    'too-long',
    'username-malformed',
    'username-taken',
    'username-repeated',
    'role-unknown',
  ]),
  read: z.string(),
  otherRow: z.optional(z.number()),
  nearest: z.optional(z.array(z.string())),
})
const line = z.object({
  row: z.number(),
  name: z.string(),
  username: z.string(),
  post: z.string(),
  roles: z.array(z.string()),
  status: z.enum(['new', 'known', 'wrong']),
  faults: z.array(fault),
})
export type RosterLine = z.infer<typeof line>
export type RosterFault = z.infer<typeof fault>

const answer = z.union([
  z.object({ lines: z.array(line) }),
  z.object({ refusal: z.looseObject({ code: z.string() }) }),
])

/** Sends a roster and gives its people, row by row; nothing is asked for yet. */
export async function uploadRoster(
  unit: string,
  file: File,
): Promise<{ readonly lines: readonly RosterLine[] } | { readonly refused: string }> {
  const body = new FormData()
  body.append('file', file)
  let json: unknown
  try {
    const response = await fetch(endpoints.rosterUpload(unit), { method: 'POST', body })
    json = await response.json()
  } catch {
    return { refused: '上传中断，请检查网络后再试。' }
  }
  const read = answer.safeParse(json)
  if (!read.success) return { refused: '服务器没能读完这份文件，请稍后再试。' }
  if ('lines' in read.data) return read.data
  return { refused: refusalText(read.data.refusal as ApiRefusal) }
}
