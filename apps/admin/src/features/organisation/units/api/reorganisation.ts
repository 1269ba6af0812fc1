import { type Day, isDay } from '@zhaoshang/domain'
import type { Reorganisation, UnitView } from '../../../../trpc/types.ts'

/** What the page asks, before it is a whole change. */
export interface Asked {
  readonly kind: Reorganisation['kind']
  readonly day: string
  readonly name: string
  readonly shortName: string
  /** Units merged besides the one of the page. */
  readonly others: readonly string[]
  /** Units that take over. */
  readonly takers: readonly string[]
  /** A new unit takes over (or is one of those). */
  readonly makes: boolean
  readonly newCode: string
  readonly goesOn: boolean
  readonly rest: string
  readonly choices: Readonly<Record<string, string>>
}

/** The change as the server takes it; undefined while something is missing. */
export function changeOf(unit: UnitView['unit'], asked: Asked): Reorganisation | undefined {
  if (!isDay(asked.day)) return undefined
  const day: Day = asked.day
  const named = asked.name.trim() !== '' && asked.shortName.trim() !== ''
  const { name, shortName, newCode } = asked
  if (asked.kind === 'rename')
    return named ? { kind: 'rename', code: unit.code, name, shortName, day } : undefined
  if (asked.makes && (!named || newCode === '')) return undefined
  const made = {
    create: {
      code: newCode,
      name,
      shortName,
      // What takes over does what the old unit did.
      kinds: [...unit.kinds],
      capabilities: [...unit.capabilities],
      aliases: [],
      ...(unit.parent !== undefined && { parent: unit.parent }),
    },
  }
  const takers = asked.takers.map((code) => ({ code }))
  if (asked.kind === 'merge') {
    const into = asked.makes ? made : takers[0]
    return into && { kind: 'merge', codes: [unit.code, ...asked.others], into, day }
  }
  const parts = [...takers, ...(asked.makes ? [made] : [])]
  const codes = [...asked.takers, ...(asked.makes ? [newCode] : []), ...(asked.goesOn ? [unit.code] : [])]
  if (parts.length === 0) return undefined
  const rest = codes.includes(asked.rest) ? asked.rest : (codes[0] ?? '')
  const choices = Object.fromEntries(Object.entries(asked.choices).filter(([, to]) => codes.includes(to)))
  return { kind: 'split', code: unit.code, parts, goesOn: asked.goesOn, rest, choices, day }
}
