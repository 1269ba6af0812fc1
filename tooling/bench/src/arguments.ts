import { parseArgs } from 'node:util'

export interface BenchArguments {
  readonly projects: number
  readonly rounds: number
  /** Requests of one round by number of connections. */
  readonly amounts: readonly { readonly connections: number; readonly amount: number }[]
}

/** Seven rounds over 100,000 projects, at one connection and at sixteen, unless told otherwise. */
export function readArguments(args: string[]): BenchArguments {
  const { values } = parseArgs({
    args,
    options: {
      projects: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '7' },
      requests: { type: 'string', default: '600' },
    },
  })
  const requests = whole(values.requests, 'requests')
  return {
    projects: whole(values.projects, 'projects'),
    rounds: whole(values.rounds, 'rounds'),
    amounts: [
      { connections: 1, amount: requests },
      { connections: 16, amount: requests * 2 },
    ],
  }
}

function whole(text: string, name: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number, not ${text}`)
  return number
}
