import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccepted } from '@zhaoshang/domain'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../embedded/cluster.ts'
import { prepareDatabase } from '../prepare-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the migrated template, and the secret behind the other roles' passwords. */
    zhaoshangTemplate: { ownerUrl: string; secret: string }
  }
}

/**
 * One PostgreSQL per testing package, with the migrated template from which
 * every test database is copied. Name it in the package's vitest config:
 * `databaseTests({globalSetup: [fileURLToPath(import.meta.resolve('@zhaoshang/db/testing/global-setup'))]})`.
 */
export async function setup(project: TestProject): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'zhaoshang-test-'))
  const cluster = expectAccepted(
    await startCluster({ dir, database: 'template', durability: 'none' }),
    'PostgreSQL for tests',
  )
  stop = async () => {
    await cluster.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  expectAccepted(await prepareDatabase(cluster.ownerUrl, cluster.secret), 'the migrated template')
  project.provide('zhaoshangTemplate', { ownerUrl: cluster.ownerUrl, secret: cluster.secret })
}

export async function teardown(): Promise<void> {
  await stop?.()
}

let stop: (() => Promise<void>) | undefined
