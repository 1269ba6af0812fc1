import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url))

/** Of every account of the demo. */
export const password = 'Faults-only-2026'

/** The whole system as `npm start` runs it. */
export interface RunningServer {
  readonly origin: string
  readonly process: ChildProcess
  /** As when the machine loses it: no signal that it could answer to. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** @param env a database that somebody else runs, instead of the one in the data directory. */
export async function startServer(
  data: string,
  { now = '2024-04-24T09:00', env = {} }: { now?: string; env?: Record<string, string> } = {},
): Promise<RunningServer> {
  const args = ['serve', '--data', data, '--port', '0', '--portal-port', '0', '--now', now]
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ZS_DEMO_PASSWORD: password, ...env },
  })
  const gone = once(child, 'exit')
  // A fault that was found ends this process; nothing of it may go on running.
  const killAlong = (): void => void child.kill('SIGKILL')
  process.once('exit', killAlong)
  void gone.then(() => process.off('exit', killAlong))
  const said: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line)
    // The last line of a start that worked.
    if (line.includes('Ctrl-C')) break
  }
  child.stderr.resume()
  const origin = said
    .map((line) => /工作台：(http:\/\/[^/\s]+)/.exec(line)?.[1])
    .find((found) => found !== undefined)
  if (origin === undefined) {
    child.kill('SIGKILL')
    throw new Error(`the server did not start:\n${said.join('\n')}`)
  }
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async (): Promise<void> => {
    child.kill(signal)
    await gone
  }
  return { origin, process: child, kill: end('SIGKILL'), stop: end('SIGTERM') }
}
