import type { Day } from '../day/day.ts'
import { testExpr, type Row } from '../expr/expr.ts'
import type { Money } from '../money/money.ts'
import type { CountingRule, Relation } from './counting.ts'

/** A project as counting sees it. `facts` is what a rule's `only` looks at. */
export type CountedProject = {
  readonly id: string
  readonly origin: 'stock' | 'moved'
  /** When each stage was reached. */
  readonly reached: readonly {
    readonly stage: string
    readonly businessOn?: Day
    readonly reviewedOn?: Day
  }[]
  readonly investment?: Money
  readonly reportingUnit: string
  readonly responsibleUnit?: string
  readonly firstReporter: string
  /** Shares in hundredths by unit, for rules that share; must sum to 100. */
  readonly shares?: Readonly<Record<string, number>>
  readonly facts: Row
}

/** One line of a count: never changed, only added up. `hundredths` of a project, so that shares stay exact. */
export type CountEntry = {
  readonly project: string
  readonly rule: string
  readonly date: Day
  readonly unit: string
  readonly hundredths: number
  readonly yuan: number
}

/**
 * The only place where counting is decided: what a project adds to a rule's
 * count. Empty where it does not count; several entries where units share it.
 * The yuan of the entries sum to the project's yuan exactly.
 *
 * @example countEntries(rule, upgradedProject, relations)[0]?.yuan // 0: upgraded counts once, without amount
 */
export function countEntries(
  rule: CountingRule,
  project: CountedProject,
  relations: readonly Relation[],
): CountEntry[] {
  const reached = project.reached.find((entry) => entry.stage === rule.stage)
  const date = rule.date === 'business' ? reached?.businessOn : reached?.reviewedOn
  if (date === undefined || !counts(rule, project, relations)) return []
  const own = relations.filter((relation) => relation.project === project.id)
  const has = (kind: Relation['kind']) => own.some((relation) => relation.kind === kind)
  const hundredths = has('expansion-of') ? 0 : 100
  const yuan = has('upgraded-from') ? 0 : (project.investment?.yuan ?? 0)
  return spread(rule, project, hundredths, yuan).map((part) => ({
    project: project.id,
    rule: rule.id,
    date,
    ...part,
  }))
}

function counts(rule: CountingRule, project: CountedProject, relations: readonly Relation[]): boolean {
  if (rule.stock === 'apart' && project.origin === 'stock') return false
  if (rule.only && !testExpr(rule.only, project.facts)) return false
  if (relations.some((relation) => relation.kind === 'replaces' && relation.other === project.id))
    return false
  if (relations.some((relation) => relation.kind === 'part-of' && relation.project === project.id))
    return false
  return reachesThreshold(rule, project.investment)
}

/** A foreign amount is held against the threshold of its own currency, else its yuan against the one in yuan. */
function reachesThreshold(rule: CountingRule, investment: Money | undefined): boolean {
  if (rule.thresholds.length === 0) return true
  if (!investment) return false
  const own = rule.thresholds.find((threshold) => threshold.currency === investment.currency)
  if (own) return investment.minor >= own.minor
  const inYuan = rule.thresholds.find((threshold) => threshold.currency === 'CNY')
  return inYuan !== undefined && investment.yuan * 100 >= inYuan.minor
}

function spread(
  rule: CountingRule,
  project: CountedProject,
  hundredths: number,
  yuan: number,
): Pick<CountEntry, 'unit' | 'hundredths' | 'yuan'>[] {
  const whole = (unit: string) => [{ unit, hundredths, yuan }]
  if (rule.attribution === 'reporting-unit') return whole(project.reportingUnit)
  if (rule.attribution === 'first-reporter') return whole(project.firstReporter)
  if (rule.attribution === 'responsible-unit') return whole(project.responsibleUnit ?? project.reportingUnit)
  const shares = Object.entries(project.shares ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  if (shares.length === 0) return whole(project.firstReporter)
  let leftHundredths = hundredths
  let leftYuan = yuan
  return shares.map(([unit, share], i) => {
    const last = i === shares.length - 1
    const partHundredths = last ? leftHundredths : Math.trunc((hundredths * share) / 100)
    const partYuan = last ? leftYuan : Number((BigInt(yuan) * BigInt(share)) / 100n)
    leftHundredths -= partHundredths
    leftYuan -= partYuan
    return { unit, hundredths: partHundredths, yuan: partYuan }
  })
}
