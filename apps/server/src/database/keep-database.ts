import type { Logger } from 'pino'
import type { Progress } from '../command-line/progress.ts'
import { clusterFailure } from './database-failure.ts'
import type { ReachedDatabase } from './reach-database.ts'

const every = 500

/**
 * Has a database of our own running for as long as the server runs: one that
 * died is started again, and again where that does not work at once (a full
 * disk). A database that somebody else runs is waited for by the pool.
 */
export function keepDatabase(
  { revive }: Pick<ReachedDatabase, 'revive'>,
  progress: Progress,
  log: Logger,
): AsyncDisposable {
  let failing = false
  let stopped = false
  let last: Promise<void> = Promise.resolve()
  const look = async (): Promise<void> => {
    try {
      const revived = await revive()
      if (!revived.ok) {
        // Once, not every half second.
        if (!failing) progress.say(`✗ 数据库停了，还没能重新启动：${clusterFailure(revived.refusal).message}`)
        failing = true
      } else if (revived.value) {
        progress.say('✓ 数据库停了，已重新启动')
        failing = false
      }
    } catch (error) {
      log.error({ err: error }, 'the database was not started again')
    }
  }
  let looking = false
  const timer = setInterval(() => {
    if (looking || stopped) return
    looking = true
    last = look().finally(() => (looking = false))
  }, every)
  return {
    async [Symbol.asyncDispose]() {
      stopped = true
      clearInterval(timer)
      await last
    },
  }
}
