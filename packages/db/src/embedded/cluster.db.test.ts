import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expectAccepted } from '@zhaoshang/domain'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinCluster, startCluster, type Cluster } from './cluster.ts'
import { holdInOtherProcess, killOutright, temporaryFolder } from './fixtures.ts'
import { isRunning } from './process-state.ts'

let folder: ReturnType<typeof temporaryFolder>
const running: Cluster[] = []

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const cluster of running.splice(0)) await cluster.stop()
  folder.remove()
})

async function start(dir = folder.path, durability: 'full' | 'none' = 'none'): Promise<Cluster> {
  const cluster = expectAccepted(await startCluster({ dir, durability }), 'the cluster')
  running.push(cluster)
  return cluster
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql)
    return rows.map((row) => row.answer)
  } finally {
    await client.end()
  }
}

test('the first start creates a cluster that sorts Chinese as people do and stops without a trace', async () => {
  const cluster = await start()
  expect(cluster.how).toBe('created')
  expect(
    await ask(
      cluster.ownerUrl,
      `select name as answer from unnest(array['蓟','安','中','北']) as t(name) order by name`,
    ),
  ).toEqual(['安', '北', '蓟', '中'])
  expect(await ask(cluster.ownerUrl, 'select current_database() as answer')).toEqual(['zhaoshang'])
  await cluster.stop()
  expect(isRunning(cluster.pid)).toBe(false)
  expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(folder.path)
})

test('what was written is there after a stop and a second start', async () => {
  const first = await start()
  await ask(first.ownerUrl, 'create table kept as select 7 as answer')
  await first.stop()
  const second = await start()
  expect(second.how).toBe('started')
  expect(await ask(second.ownerUrl, 'select answer from kept')).toEqual([7])
})

test('of two first starts at once one makes the cluster and the other is told who has it', async () => {
  const [one, other] = await Promise.all([holdInOtherProcess(folder.path), holdInOtherProcess(folder.path)])
  const [winner, loser] = one.answer.ok ? [one, other] : [other, one]
  expect(winner.answer).toMatchObject({ ok: true, how: 'created' })
  expect(loser.answer).toMatchObject({
    ok: false,
    refusal: { code: 'directory-in-use', holderPid: winner.process.pid },
  })
  for (const holder of [one, other]) {
    await new Promise((resolve) => {
      holder.process.once('exit', resolve)
      holder.process.stdin?.end()
    })
  }
  expect((await start()).how).toBe('started')
})

test('the server of a killed parent is taken over with its data, and stops with its new owner', async () => {
  const holder = await holdInOtherProcess(folder.path)
  if (!holder.answer.ok) throw new Error('the holder has no cluster')
  await killOutright(holder.process)
  expect(isRunning(holder.answer.pid)).toBe(true)
  const cluster = await start()
  expect(cluster.how).toBe('adopted')
  expect(cluster.pid).toBe(holder.answer.pid)
  expect(await ask(cluster.ownerUrl, 'select 1 as answer')).toEqual([1])
  await cluster.stop()
  expect(isRunning(cluster.pid)).toBe(false)
})

test('a server that was itself killed is started again, whoever has its old process number now', async () => {
  const first = await start(folder.path, 'full')
  await ask(first.ownerUrl, 'create table kept as select 7 as answer')
  process.kill(first.pid, 'SIGKILL')
  await first.stop()
  const pidFile = join(folder.path, 'pg', 'postmaster.pid')
  // The number now belongs to a living stranger: this test.
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)))
  const second = await start()
  expect(second.how).toBe('started')
  expect(await ask(second.ownerUrl, 'select answer from kept')).toEqual([7])
})

test('a first start that was killed half-way leaves nothing in the way of the next', async () => {
  const leftover = join(folder.path, 'making-1', 'pg')
  mkdirSync(leftover, { recursive: true })
  writeFileSync(join(leftover, 'PG_VERSION'), '18')
  expect((await start()).how).toBe('created')
  expect(existsSync(join(folder.path, 'making-1'))).toBe(false)
})

test('a command beside the server joins its cluster and leaves it running', async () => {
  expect(await joinCluster({ dir: folder.path })).toMatchObject({
    ok: false,
    refusal: { code: 'not-running' },
  })
  const cluster = await start()
  const joined = expectAccepted(await joinCluster({ dir: folder.path }), 'the same cluster')
  expect(await ask(joined.ownerUrl, 'select 1 as answer')).toEqual([1])
  await joined.stop()
  expect(isRunning(cluster.pid)).toBe(true)
})

test('a port that somebody has is named', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { port } = address
  const refused = await startCluster({ dir: folder.path, port, durability: 'none' })
  expect(refused).toEqual({ ok: false, refusal: { code: 'port-taken', port } })
  await new Promise((resolve) => server.close(resolve))
  const cluster = expectAccepted(
    await startCluster({ dir: folder.path, port, durability: 'none' }),
    'the cluster',
  )
  running.push(cluster)
  expect(await ask(`${cluster.ownerUrl.split('?')[0]}`, 'select 1 as answer')).toEqual([1])
})

test('a path that is no folder is not permitted, and a folder too deep for a socket works', async () => {
  const file = join(folder.path, 'file')
  writeFileSync(file, '')
  expect(await startCluster({ dir: join(file, 'under') })).toMatchObject({
    ok: false,
    refusal: { code: 'not-permitted', because: 'directory' },
  })
  const deep = await start(join(folder.path, '很深'.repeat(12)))
  expect(deep.how).toBe('created')
  const socketFolder = new URL(deep.ownerUrl).searchParams.get('host') ?? ''
  expect([socketFolder.startsWith(deep.directory), existsSync(socketFolder)]).toEqual([false, true])
  await deep.stop()
  expect(existsSync(socketFolder)).toBe(false)
})

test('data of another major version is left alone', async () => {
  const first = await start()
  await first.stop()
  writeFileSync(join(folder.path, 'pg', 'PG_VERSION'), '15\n')
  expect(await startCluster({ dir: folder.path })).toMatchObject({
    ok: false,
    refusal: { code: 'incompatible' },
  })
})
