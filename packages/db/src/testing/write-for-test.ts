import { accept, expectAccepted, type Instant } from '@zhaoshang/domain'
import type { Database } from '../database/database.ts'
import type { Write } from '../write/work.ts'
import { write } from '../write/write.ts'

/** A write that must succeed: for preparing what a test is about. */
export async function writeForTest<T>(
  database: Database,
  work: (w: Write) => Promise<T>,
  now: Instant = '2024-04-22T09:30:00+08:00' as Instant,
): Promise<T> {
  const context = { actor: 'test', request: 'test', label: 'test', now }
  return expectAccepted(await write(database, context, async (w) => accept(await work(w))), 'the write')
}
