import type { WorkPlan } from '@zhaoshang/domain'

type Spelling = { code: string; text: string; short: boolean }

/** Finds units of the plan in what forms write: by name, alias or short name, with or without the district before it. */
export type UnitFinder = {
  /** The text is a unit's name, brackets like （盖章） and the district's name aside. */
  exact(text: string): string | undefined
  /** A unit's name stands somewhere in the text; the longest wins, a tie is no answer. */
  within(text: string): string | undefined
}

export function unitFinder(plan: WorkPlan): UnitFinder {
  const prefixes = plan.district.prefixes.map(squeeze).toSorted((a, b) => b.length - a.length)
  const spellings: Spelling[] = plan.units.flatMap((unit) => [
    ...[unit.name, ...unit.aliases].map((text) => ({ code: unit.code, text: squeeze(text), short: false })),
    { code: unit.code, text: squeeze(unit.shortName), short: true },
  ])
  const bareOf = (text: string) => {
    let bare = squeeze(text).replace(/\((盖章|公章|签章|章|印章|加盖公章)\)|[()]/g, '')
    for (let again = true; again;) {
      const prefix = prefixes.find(
        (candidate) => bare.startsWith(candidate) && bare.length > candidate.length,
      )
      again = prefix !== undefined && !spellings.some((spelling) => spelling.text === bare)
      if (again && prefix !== undefined) bare = bare.slice(prefix.length)
    }
    return bare
  }
  const exact = (text: string) => {
    const bare = bareOf(text)
    const stripped = bare.replace(/^(区|县|市)/, '')
    return (
      spellings.find((spelling) => spelling.text === bare) ??
      spellings.find((spelling) => spelling.text === stripped)
    )?.code
  }
  const within = (text: string) => {
    const squeezed = squeeze(text)
    const found = spellings.filter(
      (spelling) => !spelling.short && spelling.text.length >= 3 && squeezed.includes(spelling.text),
    )
    const longest = Math.max(0, ...found.map((spelling) => spelling.text.length))
    const codes = new Set(
      found.filter((spelling) => spelling.text.length === longest).map((spelling) => spelling.code),
    )
    return codes.size === 1 ? [...codes][0] : undefined
  }
  return { exact, within }
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”《》]/g, '')
}
