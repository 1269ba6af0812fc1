import { testExpr, type Row } from '../expr/expr.ts'
import type { Unit } from '../unit/unit.ts'
import type { Review, ReviewDimension } from './review.ts'

/** Somebody who is asked about a dimension. */
export type ReviewAsk = { readonly dimension: string; readonly unit: string }

/**
 * Everybody whom a review asks about a project: each deciding unit of each
 * dimension, the short procedure's only where that applies.
 *
 * @example reviewAsks({ ...review, dimensions: [] }, plan.units, {}) // []
 */
export function reviewAsks(review: Review, units: readonly Unit[], project: Row): ReviewAsk[] {
  return dimensionsAsked(review, project).flatMap(({ id, deciders }) =>
    units.filter((unit) => testExpr(deciders, unit)).map(({ code }) => ({ dimension: id, unit: code })),
  )
}

/**
 * The dimensions that are looked at for a project.
 *
 * @example dimensionsAsked(review, {}) // all of them, where there is no short procedure
 */
export function dimensionsAsked(review: Review, project: Row): readonly ReviewDimension[] {
  const short = review.shortProcedure
  if (!short || !testExpr(short.when, project)) return review.dimensions
  return review.dimensions.filter(({ id }) => short.dimensions.includes(id))
}

/** Figures by their id. */
export type Figures = Readonly<Record<string, number>>

/** More than a district has of anything. */
const most = 1_000_000_000

/**
 * Labels of figures that are missing or cannot be: below nothing, beyond all
 * measure, or finer than four places. An id that the dimension does not ask for is named as it is.
 *
 * @param all every figure has to be there; otherwise only those that are there are looked at.
 * @example figureFaults({ figures: [{ id: 'area', label: '用地面积', unit: '亩' }] }, {}, true) // ['用地面积']
 */
export function figureFaults(
  { figures }: Pick<ReviewDimension, 'figures'>,
  given: Figures,
  all: boolean,
): string[] {
  const known = new Set(figures.map(({ id }) => id))
  return [
    ...figures.flatMap(({ id, label }) => {
      const value = given[id]
      const fits = value === undefined ? !all : isFigure(value)
      return fits ? [] : [label]
    }),
    ...Object.keys(given).filter((id) => !known.has(id)),
  ]
}

function isFigure(value: number): boolean {
  return value >= 0 && value <= most && Math.abs(value * 10_000 - Math.round(value * 10_000)) < 1e-4
}
