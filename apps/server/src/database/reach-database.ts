import { joinCluster, prepareDatabase, startCluster, type Cluster, type ClusterRefusal } from '@zhaoshang/db'
import { accept, type Result } from '@zhaoshang/domain'
import type { Failure } from '../command-line/failure.ts'
import type { Progress } from '../command-line/progress.ts'
import { databaseDirectory } from './data-directory.ts'
import { makeDirectory } from './make-directory.ts'
import { clusterFailure, connectionFailure, migrationFailure } from './database-failure.ts'

/** A database brought to this version's shape, with an address per role. */
export interface ReachedDatabase {
  readonly ownerUrl: string
  readonly applicationUrl: string
  readonly portalUrl: string
  readonly secret: string
  /** Starts an embedded database again that died under us; tells whether it had to. */
  revive(): Promise<Result<boolean, ClusterRefusal>>
  /** Stops what this process started; what was found running goes on. */
  release(): Promise<void>
}

export interface DatabaseChoice {
  /** A given server, in place of the embedded one. */
  readonly url: string | undefined
  readonly secret: string | undefined
  /** Data directory of the installation; the embedded one has a folder in it. */
  readonly dataDirectory: string
}

/**
 * Has the database running for as long as a command needs it.
 *
 * @param mayJoin a command beside the running system uses its database; the system itself wants the folder for itself.
 */
export async function reachDatabase(
  choice: DatabaseChoice,
  { progress, mayJoin }: { progress: Progress; mayJoin: boolean },
): Promise<ReachedDatabase> {
  const server = await reachServer(choice, progress, mayJoin)
  try {
    const { applicationUrl, portalUrl, applied } = await progress.step('核对数据库结构', async () =>
      orFail(await prepareOrFail(server.ownerUrl, server.secret), migrationFailure),
    )
    if (applied.length > 0) progress.say(`  新应用的升级：${applied.join('、')}`)
    return { ...server, applicationUrl, portalUrl }
  } catch (error) {
    await server.release()
    throw error
  }
}

export type Server = Pick<ReachedDatabase, 'ownerUrl' | 'secret' | 'revive' | 'release'>

export async function reachServer(
  choice: DatabaseChoice,
  progress: Progress,
  mayJoin: boolean,
): Promise<Server> {
  if (choice.url !== undefined && choice.secret !== undefined) {
    progress.say('· 使用 DATABASE_URL 指定的数据库')
    return {
      ownerUrl: choice.url,
      secret: choice.secret,
      revive: async () => accept(false),
      release: async () => {},
    }
  }
  const dir = databaseDirectory(choice.dataDirectory)
  if (mayJoin) {
    const joined = await joinCluster({ dir })
    if (joined.ok) return serverOf(joined.value)
  }
  makeDirectory(dir)
  const cluster = await progress.step('启动数据库', async () =>
    orFail(await startCluster({ dir, log: (line) => progress.say(`  ${line}`) }), clusterFailure),
  )
  return serverOf(cluster)
}

function serverOf(cluster: Cluster): Server {
  const { ownerUrl, secret } = cluster
  return { ownerUrl, secret, revive: () => cluster.revive(), release: () => cluster.stop() }
}

async function prepareOrFail(ownerUrl: string, secret: string): ReturnType<typeof prepareDatabase> {
  try {
    return await prepareDatabase(ownerUrl, secret)
  } catch (error) {
    throw connectionFailure(error) ?? error
  }
}

function orFail<T, R extends { code: string }>(result: Result<T, R>, failure: (refusal: R) => Failure): T {
  if (result.ok) return result.value
  throw failure(result.refusal)
}
