import type { StaffSystem } from '@zhaoshang/api'
import { bringUpReads } from '@zhaoshang/db'
import type { Logger } from 'pino'

const every = 5_000

/**
 * Computes ahead what the first search or count after a large import, or after
 * a new version, would wait for. Several servers do it one after the other:
 * a lock in the database lets one in at a time, and the next finds nothing.
 */
export function keepReadsUp(
  { database, plan }: Pick<StaffSystem, 'database' | 'plan'>,
  log: Logger,
): AsyncDisposable {
  let running: Promise<void> | undefined
  const bringUp = async (): Promise<void> => {
    try {
      await bringUpReads(database, plan)
    } catch (error) {
      // Readers compute it themselves; a database that is away is told by what asks for it.
      log.debug({ err: error }, 'words and counts were not brought up')
    }
    running = undefined
  }
  const begin = (): void => void (running ??= bringUp())
  const timer = setInterval(begin, every)
  begin()
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await running
    },
  }
}
