import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinCluster, openDatabase, prepareDatabase, type Database } from '@zhaoshang/db'
import { expectAccepted } from '@zhaoshang/domain'
import { liftLimit } from './lift-limit.ts'
import { runCommand } from './run-command.ts'
import { signInFirst } from './sign-in.ts'
import { startServer } from './start-server.ts'

/** Connections of the server's pool, and so of a baseline's. */
export const poolSize = 16

/** The whole system with sample projects, and somebody of the office signed in. */
export interface BenchSystem extends AsyncDisposable {
  readonly origin: string
  readonly username: string
  readonly projects: number
  /** Session and no compression: that would measure zlib. */
  readonly headers: Readonly<Record<string, string>>
  /** Address of the application's role. */
  readonly databaseUrl: string
  /** Of the owner's, who makes tables to compare with. */
  readonly ownerUrl: string
  /** The server's process, for its memory. */
  readonly pid: number
  readonly database: Database
  /** The address of a question to a procedure. */
  pathOf(procedure: string, input: object): string
}

export async function startBenchSystem(projects: number): Promise<BenchSystem> {
  const stack = new AsyncDisposableStack()
  const data = await mkdtemp(join(tmpdir(), 'zhaoshang-bench-'))
  stack.defer(() => rm(data, { recursive: true, force: true }))
  const server = stack.use(await startServer(data))
  await runCommand('seed', '--projects', String(projects), '--data', data)
  const { origin, pid, username, password } = server

  const cluster = expectAccepted(await joinCluster({ dir: join(data, 'database') }), 'the database')
  const { applicationUrl } = expectAccepted(
    await prepareDatabase(cluster.ownerUrl, cluster.secret),
    'its roles',
  )
  const database = openDatabase({ url: applicationUrl, secret: cluster.secret, maxConnections: 2 })
  stack.defer(() => database.close())
  await liftLimit(database)
  const cookie = await signInFirst(origin, username, password)
  return {
    origin,
    username,
    projects,
    headers: { cookie, 'accept-encoding': 'identity' },
    databaseUrl: applicationUrl,
    ownerUrl: cluster.ownerUrl,
    pid,
    database,
    pathOf: (procedure, input) =>
      `${origin}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
