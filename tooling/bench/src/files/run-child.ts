import { fork } from 'node:child_process'
import { once } from 'node:events'

/** Runs a plain program of this folder in a process of its own; gives how many milliseconds it says its work took. */
export async function runChild(program: URL, settings: object): Promise<number> {
  const child = fork(program, [], { env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' } })
  const gone = once(child, 'exit')
  const told = once(child, 'message') as Promise<[{ milliseconds: number }]>
  child.send(settings)
  const first = await Promise.race([told, gone.then(() => undefined)])
  await gone
  if (!first) throw new Error(`${program.pathname} ended without an answer`)
  return first[0].milliseconds
}

/** The other side: does the work that the settings ask for, and says how long it took. */
export function answer<Settings>(work: (settings: Settings) => Promise<number>): void {
  process.once('message', (settings: Settings) => {
    void work(settings).then((milliseconds) => {
      process.send?.({ milliseconds })
      process.disconnect()
    })
  })
}
