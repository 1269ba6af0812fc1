// db:migrate | db:status | db:diff | db:resolve NAME rolled-back|applied
// On the server that DATABASE_URL names (the owner's address); without it on a
// PostgreSQL of its own in a temporary folder, which is all that diff needs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccepted } from '@zhaoshang/domain'
import { diff, migrate, resolveMigration, startCluster, status } from '../src/index.ts'

const [command, name, as] = process.argv.slice(2)

async function run(url: string): Promise<number> {
  if (command === 'migrate') return print(await migrate(url), () => true)
  if (command === 'status') return print(await status(url), (found) => found.upToDate)
  if (command === 'diff') return print(await diff(url), (difference) => difference.sql === '')
  if (command === 'resolve' && name !== undefined && (as === 'rolled-back' || as === 'applied')) {
    return print(await resolveMigration(url, name, as), () => true)
  }
  console.error('usage: db.ts migrate | status | diff | resolve NAME rolled-back|applied')
  return 2
}

function print<T>(
  result: { ok: true; value: T } | { ok: false; refusal: object },
  good: (value: T) => boolean,
): number {
  console.log(JSON.stringify(result.ok ? result.value : result.refusal, null, 2))
  return result.ok && good(result.value) ? 0 : 1
}

async function onScratchCluster(): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'zhaoshang-db-'))
  const cluster = expectAccepted(await startCluster({ dir, durability: 'none' }), 'a scratch PostgreSQL')
  try {
    return await run(cluster.ownerUrl)
  } finally {
    await cluster.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

const { DATABASE_URL: url } = process.env
process.exitCode = await (url === undefined || url === '' ? onScratchCluster() : run(url))
