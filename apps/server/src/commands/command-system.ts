import { runningSince, type SignedInActor, type StaffContext, type StaffSystem } from '@zhaoshang/api'
import {
  openDatabase,
  openFileStore,
  planOn,
  readSettings,
  storedCalendar,
  type FileStore,
} from '@zhaoshang/db'
import { dayOfInstant, type Instant, type RoleHolding } from '@zhaoshang/domain'
import { randomUUID } from 'node:crypto'
import { headFile, readHeads } from '../audit/head-file.ts'
import { screens } from '../capability/screens.ts'
import { startClock } from '../clock/business-clock.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { dataDirectory, filesDirectory } from '../database/data-directory.ts'
import { reachDatabase } from '../database/reach-database.ts'

/** What a command works with beside the running system or without it. */
export interface CommandSystem {
  readonly system: StaffSystem
  readonly files: FileStore
  /** Acts with the given roles, named as the command line. */
  contextAs(...holdings: RoleHolding[]): StaffContext & { readonly actor: SignedInActor }
  close(): Promise<void>
}

export async function openCommandSystem(
  { env, progress }: Pick<CommandInput, 'env' | 'progress'>,
  { data, clockAt }: { data: string | undefined; clockAt: Instant | undefined },
): Promise<CommandSystem> {
  const directory = dataDirectory(data, env)
  const reached = await reachDatabase(
    { url: env.DATABASE_URL, secret: env.ZS_SECRET, dataDirectory: directory },
    { progress, mayJoin: true },
  )
  const database = openDatabase({ url: reached.applicationUrl, secret: reached.secret, maxConnections: 4 })
  const close = async (): Promise<void> => {
    await database.close()
    await reached.release()
  }
  try {
    const clock = startClock(clockAt)
    const stored = await planOn(database, dayOfInstant(clock.now()))
    if (!stored)
      throw new Failure('这个数据库还没有工作方案。', '请先启动一次系统（npm start），再运行同一条命令。')
    const [calendar, settings] = await Promise.all([storedCalendar(database), readSettings(database)])
    const system: StaffSystem = {
      database,
      plan: stored.plan,
      planVersion: stored.id,
      runningSince: runningSince(stored, dayOfInstant(clock.now())),
      calendar,
      screens,
      notedHeads: async () => (await readHeads(headFile(directory))).heads,
      clock,
    }
    return {
      system,
      files: openFileStore(filesDirectory(directory)),
      contextAs: (...holdings) => ({
        ...system,
        settings,
        requestId: `command-${randomUUID()}`,
        arrivedAt: clock.now(),
        actor: {
          userId: 'command-line',
          name: '命令行',
          username: 'command-line',
          holdings,
          mustChangePassword: false,
          passwordChangedAt: null,
          twoFactor: false,
          personId: null,
          posts: [],
          sessionId: null,
        },
      }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
