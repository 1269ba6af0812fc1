import { expectAccepted } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { databaseAway } from '../database/database-away.ts'
import { openDatabase } from '../database/database.ts'
import { startCluster } from './cluster.ts'
import { temporaryFolder } from './fixtures.ts'
import { whenOver } from './process-state.ts'

test('a server that died under us is started again at the same address, with what was acknowledged', async () => {
  const folder = temporaryFolder()
  const cluster = expectAccepted(await startCluster({ dir: folder.path }), 'the cluster')
  const database = openDatabase({ url: cluster.ownerUrl, maxConnections: 2 })
  try {
    expect(await cluster.revive()).toEqual({ ok: true, value: false })
    await database.query('create table kept as select 7 as answer')
    process.kill(cluster.pid, 'SIGKILL')
    await whenOver(cluster.pid, 5_000)
    const failed = await database.query('select 1').catch((error: unknown) => error)
    expect(databaseAway(failed)).toBe('connection')
    // Asked twice at once, it is started once.
    expect(await Promise.all([cluster.revive(), cluster.revive()])).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ])
    expect(await database.query('select answer from kept')).toEqual([{ answer: 7 }])
    expect(await cluster.revive()).toEqual({ ok: true, value: false })
  } finally {
    await database.close()
    await cluster.stop()
    folder.remove()
  }
})
