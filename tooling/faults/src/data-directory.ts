import { joinCluster } from '@zhaoshang/db'
import { expectAccepted } from '@zhaoshang/domain'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own, removed in the end. */
export async function temporaryData(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'zhaoshang-faults-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** The embedded database that a server runs there, as its owner sees it. */
export async function embeddedOf(data: string) {
  return expectAccepted(await joinCluster({ dir: join(data, 'database') }), 'the running database')
}
