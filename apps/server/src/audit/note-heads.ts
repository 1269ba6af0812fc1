import type { Database } from '@zhaoshang/db'
import type { Logger } from 'pino'
import { noteHead } from './head-file.ts'

const every = 10 * 60_000

/** Notes the trail's head outside the database while the server runs, at its start and at its end. */
export function noteHeads(database: Database, path: string, log: Logger): AsyncDisposable {
  const note = async (): Promise<void> => {
    try {
      await noteHead(database, path)
    } catch (error) {
      log.warn({ err: error }, 'the head of the audit trail was not noted')
    }
  }
  const timer = setInterval(() => void note(), every)
  void note()
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await note()
    },
  }
}
