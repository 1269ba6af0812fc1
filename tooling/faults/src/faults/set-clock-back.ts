import { openDatabase } from '@zhaoshang/db'
import { checkWhole } from '../check-whole.ts'
import { embeddedOf, temporaryData } from '../data-directory.ts'
import { startServer } from '../running-server.ts'
import { startWriters, untilWritten } from '../writer.ts'

const counted = ['plan_version', 'unit', 'unit_period', 'auth_user', 'role_holding', 'return', 'project']

/** The business clock starts an hour earlier than it stood: what was there is not made a second time. */
export async function setClockBack(): Promise<Record<string, unknown>> {
  await using data = await temporaryData()
  const counts: Record<string, number>[] = []
  for (const now of ['2024-04-24T09:00', '2024-04-24T08:00']) {
    const server = await startServer(data.path, { now })
    const writers = await startWriters(() => server.origin, 2)
    try {
      await untilWritten(writers, 3)
      for (const writer of writers) await writer.stop()
      const cluster = await embeddedOf(data.path)
      await checkWhole(cluster, writers)
      const owner = openDatabase({ url: cluster.ownerUrl, maxConnections: 1 })
      const parts = counted.map((table) => `(select count(*)::int from "${table}") as "${table}"`)
      counts.push(...(await owner.query<Record<string, number>>(`select ${parts.join(', ')}`)))
      await owner.close()
    } finally {
      for (const writer of writers) await writer.stop()
      await server.stop()
    }
  }
  const [before, after] = counts
  if (JSON.stringify(before) !== JSON.stringify(after))
    throw new Error(`doubled: ${JSON.stringify(before)}, then ${JSON.stringify(after)}`)
  return { 'clock set back min': 60, doubled: 0, ...after }
}
