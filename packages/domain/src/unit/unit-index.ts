import { charactersOf } from '../text/character-count.ts'
import { nameKey } from '../text/clean-text.ts'
import type { Unit } from './unit.ts'

/** Units made quick to find by whatever a form calls them. */
export type UnitIndex = {
  readonly byCode: ReadonlyMap<string, Unit>
  /** By code, name, short name or alias, with or without the district's prefixes. */
  find(written: string): Unit | undefined
  /** A unit whose name begins the text (东关镇宋家营村), and what follows it. */
  findLeading(written: string): { unit: Unit; rest: string } | undefined
  readonly names: readonly string[]
}

export function indexUnits(units: readonly Unit[], prefixes: readonly string[]): UnitIndex {
  const stems = prefixes
    .map(nameKey)
    .filter((stem) => stem !== '')
    .sort((a, b) => b.length - a.length)
  const byKey = new Map<string, Unit>()
  const add = (key: string, unit: Unit) => {
    if (key !== '' && !byKey.has(key)) byKey.set(key, unit)
  }
  for (const unit of units) [unit.code, unit.name].forEach((word) => add(nameKey(word), unit))
  for (const unit of units) [unit.shortName, ...unit.aliases].forEach((word) => add(nameKey(word), unit))
  for (const [key, unit] of Array.from(byKey))
    for (const shorter of withoutPrefixes(key, stems)) add(shorter, unit)
  // 洽谈 forms say 工信局, 区工信局 and 某区工信局 of one bureau: the letter of the level goes too.
  for (const [key, unit] of Array.from(byKey))
    if (/^[区县市]./.test(key) && key.length > 3) add(key.slice(1), unit)
  const longest = Math.max(...[...byKey.keys()].map((key) => key.length))

  const find = (written: string): Unit | undefined => {
    const key = nameKey(written)
    const direct = byKey.get(key)
    if (direct) return direct
    for (const shorter of withoutPrefixes(key, stems)) {
      const unit = byKey.get(shorter)
      if (unit) return unit
    }
    return undefined
  }
  return {
    byCode: new Map(units.map((unit) => [unit.code, unit])),
    names: units.map((unit) => unit.name),
    find,
    findLeading(written) {
      const text = written.trim()
      const characters = charactersOf(text)
      for (let length = Math.min(characters.length - 1, longest + 8); length >= 3; length--) {
        const head = characters.slice(0, length).join('')
        if (nameKey(head).length < 3) continue
        const unit = find(head)
        if (unit) return { unit, rest: characters.slice(length).join('') }
      }
      return undefined
    },
  }
}

/** 某市某区东关镇 → 某区东关镇, 东关镇; never down to nothing. */
function withoutPrefixes(key: string, stems: readonly string[]): string[] {
  const found: string[] = []
  let rest = key
  for (;;) {
    const stem = stems.find((prefix) => rest.startsWith(prefix) && rest.length > prefix.length + 1)
    if (stem === undefined) return found
    rest = rest.slice(stem.length)
    found.push(rest)
  }
}
