import { parseArgs } from 'node:util'

/** What can be measured, in the order in which it is. */
export const parts = ['list', 'one', 'search', 'statistics', 'export', 'import', 'screens', 'scale'] as const
export type Part = (typeof parts)[number]

export interface BenchArguments {
  readonly projects: number
  readonly rounds: number
  /** Requests of one round by number of connections. */
  readonly amounts: readonly { readonly connections: number; readonly amount: number }[]
  /** Rows of the file that is read in. */
  readonly rows: number
  /** Numbers of projects that are held against each other. */
  readonly scale: readonly [few: number, many: number]
  readonly only: readonly Part[]
}

/** Seven rounds over 100,000 projects, at one connection and at sixteen, everything, unless told otherwise (`--only list,search`). */
export function readArguments(args: string[]): BenchArguments {
  const { values } = parseArgs({
    args,
    options: {
      projects: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '7' },
      requests: { type: 'string', default: '600' },
      rows: { type: 'string', default: '10000' },
      few: { type: 'string', default: '10000' },
      many: { type: 'string', default: '1000000' },
      only: { type: 'string', default: parts.join(',') },
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
    rows: whole(values.rows, 'rows'),
    scale: [whole(values.few, 'few'), whole(values.many, 'many')],
    only: values.only.split(',').map(part),
  }
}

function part(name: string): Part {
  const found = parts.find((known) => known === name)
  if (found === undefined) throw new Error(`--only takes some of ${parts.join(',')}, not ${name}`)
  return found
}

function whole(text: string, name: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number, not ${text}`)
  return number
}
