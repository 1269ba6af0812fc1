import { z } from 'zod'
import { charactersOf } from '../text/character-count.ts'
import { nameKey } from '../text/clean-text.ts'

/** From which likeness on two projects may be one and the same, in hundredths. */
export const duplicateRulesSchema = z.strictObject({
  similarName: z.int().min(1).max(100).default(75),
  /** The same investor makes a lesser likeness of names suspicious. */
  similarNameOfInvestor: z.int().min(1).max(100).default(50),
})
export type DuplicateRules = z.infer<typeof duplicateRulesSchema>

/** Why two projects may be one: the same name, a similar one, the same investor beside it, the same company. */
export const duplicateReasonSchema = z.enum(['name', 'similar', 'investor', 'credit-code'])
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>

/** What of a project tells whether it is another one. */
export type Likenable = {
  readonly name: string
  readonly investor?: string | null
  readonly creditCode?: string | null
}

/** Two projects that may be one, why, and how like their names are in hundredths. */
export type PossibleDuplicate = {
  readonly reasons: readonly DuplicateReason[]
  readonly likeness: number
}

/**
 * Whether two projects may be one and the same; undefined where nothing says so.
 * Only a suspicion: whether they are, the office rules.
 *
 * @example
 * possibleDuplicate(rules, { name: '年产5万吨磁材项目' }, { name: '年产5万吨磁材项目（二期）' })?.reasons // ['similar']
 */
export function possibleDuplicate(
  rules: DuplicateRules,
  one: Likenable,
  other: Likenable,
): PossibleDuplicate | undefined {
  const likeness = nameLikeness(one.name, other.name)
  const sameInvestor = same(one.investor, other.investor)
  const reasons: DuplicateReason[] = []
  if (likeness === 100) reasons.push('name')
  else if (likeness >= rules.similarName) reasons.push('similar')
  if (sameInvestor && likeness >= rules.similarNameOfInvestor) reasons.push('investor')
  if (same(one.creditCode, other.creditCode)) reasons.push('credit-code')
  return reasons.length === 0 ? undefined : { reasons, likeness }
}

/**
 * How like two names are, in hundredths: the share of neighbouring pairs of
 * characters that they have in common (Dice), blanks, brackets and letter case
 * aside. 100 only where they are the same.
 *
 * @example nameLikeness('东关装备园', '东关（装备园）') // 100: brackets do not tell names apart
 */
export function nameLikeness(one: string, other: string): number {
  const [a, b] = [nameKey(one), nameKey(other)]
  if (a === b) return a === '' ? 0 : 100
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.size + right.size === 0) return 0
  const shared = [...left].filter((pair) => right.has(pair)).length
  return Math.min(99, Math.floor((200 * shared) / (left.size + right.size)))
}

function pairsOf(text: string): Set<string> {
  const characters = charactersOf(text)
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))
}

function same(one: string | null | undefined, other: string | null | undefined): boolean {
  const key = nameKey(one ?? '')
  return key !== '' && key === nameKey(other ?? '')
}
