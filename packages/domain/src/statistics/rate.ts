import { z } from 'zod'

/**
 * A rate that the district is asked for. By stages: of the projects that came
 * to `of`, how many came to `reached` (履约率: signed → landed). By funds: of
 * the investment of the projects that came to `of`, how much is in place (到位率).
 */
export const rateRuleSchema = z.union([
  z.strictObject({ id: z.string().min(1), name: z.string().min(1), of: z.string(), reached: z.string() }),
  z.strictObject({ id: z.string().min(1), name: z.string().min(1), of: z.string(), funds: z.literal(true) }),
])
export type RateRule = z.infer<typeof rateRuleSchema>

/** Projects of one stage, added up. */
export type StageFigure = {
  readonly stage: string
  readonly projects: number
  /** Whole yuan of investment and of funds in place. */
  readonly yuan: number
  readonly funds: number
}

/** A rate with both of its parts; `percent` null where there is nothing to take a part of. */
export type Rate = {
  readonly id: string
  readonly name: string
  readonly unit: 'projects' | 'yuan'
  readonly part: number
  readonly whole: number
  readonly percent: number | null
}

/**
 * Works the rates out. A project came to every stage up to the one at which it
 * stands, however it got there; those that were given up count in the whole,
 * so a signed project that came to nothing lowers the rate.
 *
 * @param stages the plan's, in their order.
 * @returns per cent with one decimal, never over 100 for stages; funds may be over.
 * @example
 * rates([{ id: 'kept', name: '履约率', of: 'signed', reached: 'landed' }], [{ id: 'signed' }, { id: 'landed' }],
 *   [{ stage: 'signed', projects: 1, yuan: 0, funds: 0 }, { stage: 'landed', projects: 2, yuan: 0, funds: 0 }])[0]?.percent // 66.7
 */
export function rates(
  rules: readonly RateRule[],
  stages: readonly { readonly id: string }[],
  figures: readonly StageFigure[],
): Rate[] {
  const order = new Map(stages.map(({ id }, i) => [id, i]))
  const from = (stage: string) =>
    figures.filter((figure) => (order.get(figure.stage) ?? -1) >= (order.get(stage) ?? Infinity))
  const sum = (some: readonly StageFigure[], what: 'projects' | 'yuan' | 'funds') =>
    some.reduce((all, figure) => all + figure[what], 0)
  return rules.map((rule) => {
    const base = from(rule.of)
    const parts =
      'funds' in rule
        ? { unit: 'yuan' as const, part: sum(base, 'funds'), whole: sum(base, 'yuan') }
        : {
            unit: 'projects' as const,
            part: sum(from(rule.reached), 'projects'),
            whole: sum(base, 'projects'),
          }
    return { id: rule.id, name: rule.name, ...parts, percent: percentOf(parts.part, parts.whole) }
  })
}

/**
 * A part in per cent with one decimal, rounded half up; null of nothing.
 *
 * @example percentOf(1, 3) // 33.3
 */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole + Number.EPSILON) / 10
}
