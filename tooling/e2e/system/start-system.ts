import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url))

/** Of every account of the demo. */
export const demoPassword = 'E2e-only-2026'

export interface RunningSystem {
  /** Addresses without a slash at their end. */
  readonly staff: string
  readonly portal: string
  stop(): Promise<void>
}

/**
 * The whole system as `npm start` runs it, with a data directory of its own
 * and any free ports. `args` are added to `serve`, such as `--now 2024-04-24T09:00`.
 */
export async function startSystem(...args: string[]): Promise<RunningSystem> {
  const data = await mkdtemp(join(tmpdir(), 'zhaoshang-e2e-'))
  const child = spawn(
    process.execPath,
    [program, 'serve', '--data', data, '--port', '0', '--portal-port', '0', ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ZS_DEMO_PASSWORD: demoPassword },
    },
  )
  const gone = once(child, 'exit')
  const said: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line)
    // The last line of a start that worked.
    if (line.includes('Ctrl-C')) break
  }
  child.stderr.resume()
  const addressOf = (title: string) =>
    said.map((line) => line.split(`${title}：`)[1]?.match(/http:\/\/[^/\s]+/)?.[0]).find(Boolean)
  const staff = addressOf('工作台')
  const portal = addressOf('公开网站')
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await rm(data, { recursive: true, force: true })
  }
  if (staff === undefined || portal === undefined) {
    await stop()
    throw new Error(`the system did not start:\n${said.join('\n')}`)
  }
  return { staff, portal, stop }
}
