import { checkWhole } from '../check-whole.ts'
import { embeddedOf, temporaryData } from '../data-directory.ts'
import { startServer } from '../running-server.ts'
import { startWriters, untilWritten } from '../writer.ts'

/** Kills server and database outright under concurrent writes, and looks whether anything acknowledged is gone or anything is half. */
export async function killServers({
  servers,
  databases,
}: {
  servers: number
  databases: number
}): Promise<Record<string, unknown>> {
  await using data = await temporaryData()
  let server = await startServer(data.path)
  const writers = await startWriters(() => server.origin, 6)
  const startsMs: number[] = []
  const outagesMs: number[] = []
  try {
    await untilWritten(writers, 3)
    for (let round = 0; round < servers; round += 1) {
      await server.kill()
      const began = performance.now()
      // By turns with the business clock an hour back, which may double nothing.
      server = await startServer(data.path, {
        now: round % 2 === 0 ? '2024-04-24T08:00' : '2024-04-24T09:00',
      })
      startsMs.push(performance.now() - began)
      await untilWritten(writers, 1 + (round % 4))
      if (round % 10 === 9) await checkWhole(await embeddedOf(data.path), [])
    }
    for (let round = 0; round < databases; round += 1) {
      process.kill((await embeddedOf(data.path)).pid, 'SIGKILL')
      outagesMs.push(await untilWritten(writers, 2 + (round % 4)))
      if (server.process.exitCode !== null) throw new Error('the server did not outlive its database')
    }
    for (const writer of writers) await writer.stop()
    const whole = await checkWhole(await embeddedOf(data.path), writers)
    const refusals = new Map<string, number>()
    for (const writer of writers)
      for (const [code, n] of writer.refusals) refusals.set(code, (refusals.get(code) ?? 0) + n)
    if ([...refusals.keys()].some((code) => !['0', 'database-away'].includes(code)))
      throw new Error(`answers that say nothing of what happened: ${JSON.stringify([...refusals])}`)
    return {
      'server killed': servers,
      'database killed': databases,
      ...whole,
      'lost or half': 0,
      'slowest start ms': Math.round(Math.max(0, ...startsMs)),
      'longest outage of the database ms': Math.round(Math.max(0, ...outagesMs)),
      refusals: Object.fromEntries(refusals),
    }
  } finally {
    await Promise.all(writers.map((writer) => writer.stop()))
    await server.stop()
  }
}
