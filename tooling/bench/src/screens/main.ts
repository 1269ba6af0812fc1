import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../run-command.ts'
import { signInFirst } from '../sign-in.ts'
import { startServer } from '../start-server.ts'
import { measureScreens } from './measure-screens.ts'

/** Rows that are walked through. */
const projects = 10_000

await using cleanup = new AsyncDisposableStack()
const data = await mkdtemp(join(tmpdir(), 'zhaoshang-bench-'))
cleanup.defer(() => rm(data, { recursive: true, force: true }))
const server = cleanup.use(await startServer(data))
await runCommand('seed', '--projects', String(projects), '--data', data)
const { origin, username, password } = server
const cookie = await signInFirst(origin, username, password)
await measureScreens({ origin, cookie, projects }, (line) => console.log(line))
