import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url))

export interface RunningServer extends AsyncDisposable {
  readonly origin: string
  /** Of the staff process, for its memory. */
  readonly pid: number
  /** The office's first account, which it prints at its first start; the password has to be changed. */
  readonly username: string
  readonly password: string
}

/** The whole system as `npm start` runs it, on a data directory of its own and any free ports. */
export async function startServer(data: string): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    [program, 'serve', '--no-demo', '--data', data, '--port', '0', '--portal-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        NODE_ENV: 'production',
        // The load comes from many visitors behind one proxy: the limit per visitor stays on.
        ZS_TRUST_PROXY: 'true',
      },
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
  const origin = said
    .map((line) => /工作台：(http:\/\/[^/\s]+)/.exec(line)?.[1])
    .find((found) => found !== undefined)
  const account = said.map((line) => /^ {4}(ban) +(\S+) /.exec(line)).find((found) => found !== null)
  if (origin === undefined || !account) throw new Error(`the server did not start:\n${said.join('\n')}`)
  return {
    origin,
    pid: child.pid ?? 0,
    username: account[1] ?? '',
    password: account[2] ?? '',
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await gone
    },
  }
}
