import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BaselineSettings } from './baseline-settings.ts'

export const baselineSource = 'tooling/bench/src/baseline.ts'

export interface Baseline extends AsyncDisposable {
  readonly origin: string
}

/** The baseline in a process of its own, as the server under test is. */
export async function startBaseline(settings: BaselineSettings): Promise<Baseline> {
  const child = fork(fileURLToPath(new URL('./baseline.ts', import.meta.url)), [], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
  })
  const told = once(child, 'message')
  child.send(settings)
  const [message] = (await told) as [{ port: number }]
  return {
    origin: `http://127.0.0.1:${message.port}`,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}
