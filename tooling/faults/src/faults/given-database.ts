import { openDatabase, startCluster, type Cluster } from '@zhaoshang/db'
import { expectAccepted } from '@zhaoshang/domain'
import { join } from 'node:path'
import { ask, pause } from '../ask.ts'
import { checkWhole, storedCount } from '../check-whole.ts'
import { temporaryData } from '../data-directory.ts'
import { startServer, type RunningServer } from '../running-server.ts'
import { read, save, startWriters, untilWritten } from '../writer.ts'

/** Two servers on one database that neither of them runs: gone for a while, counted up from both sides. */
export async function givenDatabase({
  goneMs,
  writersAtOnce,
  steps,
}: {
  goneMs: number
  writersAtOnce: number
  steps: number
}): Promise<Record<string, unknown>> {
  await using data = await temporaryData()
  const cluster = expectAccepted(await startCluster({ dir: join(data.path, 'given') }), 'the database')
  const env = { DATABASE_URL: cluster.ownerUrl, ZS_SECRET: cluster.secret }
  const servers: RunningServer[] = []
  try {
    servers.push(await startServer(join(data.path, 'one'), { env }))
    servers.push(await startServer(join(data.path, 'other'), { env }))
    const counted = await countFromBothSides(cluster, servers, { writersAtOnce, steps })
    const gone = await takeAway(cluster, servers, goneMs)
    return { ...counted, ...gone }
  } finally {
    for (const server of servers) await server.stop()
    await cluster.stop()
  }
}

/** All of them add to one number, whoever is stale reads again: none of the additions may be lost. */
async function countFromBothSides(
  cluster: Cluster,
  servers: readonly RunningServer[],
  { writersAtOnce, steps }: { writersAtOnce: number; steps: number },
): Promise<Record<string, unknown>> {
  const owner = openDatabase({ url: cluster.ownerUrl, maxConnections: 1 })
  try {
    // One account sends all of it: its own limit is tried elsewhere.
    await owner.query(
      `insert into setting (key, value, version, updated_at) values ('requests.perAccountPerMinute', '100000', 1, now())`,
    )
    const [first] = servers
    if (!first) throw new Error('no server')
    const [started] = await startWriters(() => first.origin, 1)
    if (!started) throw new Error('no writer')
    await started.stop()
    const { cookie, key } = started
    const before = await storedCount(owner, key)
    let stale = 0
    const add = async (n: number): Promise<void> => {
      const origin = servers[n % servers.length]?.origin ?? ''
      for (let step = 0; step < steps;) {
        const at = await read(origin, cookie, key)
        if ('status' in at) throw new Error(`reading gave ${JSON.stringify(at)}`)
        const answer = await save(origin, cookie, key, { version: at.version, count: at.count + 1 })
        if (answer.status === 200) step += 1
        else if (answer.refusal === 'stale' || answer.refusal === 'busy') stale += 1
        else throw new Error(`saving gave ${JSON.stringify(answer)}`)
      }
    }
    await Promise.all(Array.from({ length: writersAtOnce }, (_, n) => add(n)))
    const added = (await storedCount(owner, key)) - before
    if (added !== writersAtOnce * steps)
      throw new Error(`${writersAtOnce * steps} additions, ${added} of them stored`)
    return { 'writers at once': writersAtOnce, added, 'stale and tried again': stale, 'lost updates': 0 }
  } finally {
    await owner.close()
  }
}

async function takeAway(
  cluster: Cluster,
  servers: readonly RunningServer[],
  goneMs: number,
): Promise<Record<string, unknown>> {
  const [one, other] = servers
  if (!one || !other) throw new Error('no servers')
  let turn = 0
  // Two writers, by turns on either server: the session holds on both.
  const writers = await startWriters(() => (turn++ % 2 === 0 ? one : other).origin, 2)
  await untilWritten(writers, 2)
  process.kill(cluster.pid, 'SIGKILL')
  const began = performance.now()
  await pause(goneMs)
  const [writer] = writers
  if (!writer) throw new Error('no writer')
  const asked = performance.now()
  const away = await ask(one.origin, writer.cookie, 'query', 'return.get', { key: writer.key })
  const answeredMs = Math.round(performance.now() - asked)
  if (away.status !== 503 || away.refusal !== 'database-away')
    throw new Error(`without a database the answer was ${JSON.stringify(away)}`)
  expectAccepted(await cluster.revive(), 'the database again')
  const back = performance.now()
  await untilWritten(writers, 2)
  const recoveredMs = Math.round(performance.now() - back)
  for (const each of writers) await each.stop()
  if (servers.some((server) => server.process.exitCode !== null)) throw new Error('a server ended')
  const whole = await checkWhole(cluster, writers)
  return {
    'database gone ms': Math.round(back - began),
    'answer meanwhile': `${away.status} ${away.refusal} in ${answeredMs} ms`,
    'writing again after ms': recoveredMs,
    ...whole,
  }
}
