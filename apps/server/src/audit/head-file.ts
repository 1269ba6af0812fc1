import { auditHead, type Database } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const headSchema = z.object({ seq: z.int(), hash: z.string(), at: instantSchema })
export type NotedHead = z.infer<typeof headSchema>

/** Where the heads of the audit trail are noted, outside the database: a tail that was cut off shows against them. */
export function headFile(data: string): string {
  return join(data, 'audit-heads.jsonl')
}

/** Heads noted earlier, a line each; none where the file is not there. A line that is no head is a fault of the file, told by its number. */
export async function readHeads(path: string): Promise<{ heads: NotedHead[]; faulty?: number }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { heads: [] }
    throw error
  }
  const heads: NotedHead[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = headOf(line)
    if (!parsed) return { heads, faulty: i + 1 }
    heads.push(parsed)
  }
  return { heads }
}

function headOf(line: string): NotedHead | undefined {
  try {
    return headSchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** Notes where the trail stands, unless it stands where it was noted last. */
export async function noteHead(database: Database, path: string): Promise<NotedHead | null> {
  const head = await auditHead(database)
  if (!head) return null
  const last = (await readHeads(path)).heads.at(-1)
  if (last?.seq === head.seq) return head
  await mkdir(dirname(path), { recursive: true })
  await appendFile(path, `${JSON.stringify(head)}\n`, { mode: 0o600 })
  return head
}
