import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'

/**
 * Something that annual targets are set for: signed projects, funds in place,
 * or a figure that units enter themselves.
 */
export const indicatorSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Counted in: 个, 亿元, 次. */
  unit: z.string().min(1),
  /** How many decimals a figure has; figures are kept whole, in units of the last decimal. */
  decimals: z.int().min(0).max(4).default(0),
  /** What has been done: counted from the register by a rule (`perUnit` yuan make one), or entered with its source. */
  measure: z.union([
    z.strictObject({ counting: z.string(), take: z.literal('projects') }),
    z.strictObject({ counting: z.string(), take: z.literal('yuan'), perUnit: z.int().positive() }),
    z.strictObject({ manual: z.literal(true) }),
  ]),
  /** Which units get a target. */
  units: exprSchema,
})
export type Indicator = z.infer<typeof indicatorSchema>

/**
 * A figure as people read it: 12.50 where the indicator has two decimals.
 *
 * @param figure whole, in units of the last decimal.
 * @example figureText({ decimals: 2 }, 1250) // '12.50'
 */
export function figureText({ decimals }: Pick<Indicator, 'decimals'>, figure: number): string {
  return (figure / 10 ** decimals).toFixed(decimals)
}

/**
 * A typed figure as it is kept; undefined for what is no figure of this
 * indicator: negative, with too many decimals, beyond 10^12.
 *
 * @example readFigure({ decimals: 1 }, '12.5') // 125
 */
export function readFigure({ decimals }: Pick<Indicator, 'decimals'>, text: string): number | undefined {
  const found = /^(\d{1,12})(?:\.(\d*))?$/.exec(text.replaceAll(/[,，\s]/g, ''))
  if (!found) return undefined
  const fraction = (found[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return undefined
  const figure = Number(`${found[1] ?? ''}${fraction.padEnd(decimals, '0')}`)
  return figure <= 10 ** 12 ? figure : undefined
}
