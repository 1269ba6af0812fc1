import { targetsOf, targetYearOf } from '@zhaoshang/db'
import {
  dayOfInstant,
  daySchema,
  targetStanding,
  targetYearStateSchema,
  testExpr,
  yearOf,
  type Day,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { readDone } from './read-done.ts'
import { standingSchema } from './standing-view.ts'

/** A year's targets, indicator by unit: of my units, or of all; as of a day. */
export const get = permitted('target.read')
  .input(z.strictObject({ year: z.int().min(2000).max(2100).optional(), day: daySchema.optional() }))
  .output(
    z.strictObject({
      year: z.int(),
      day: daySchema,
      state: targetYearStateSchema,
      /** 0 where nobody has begun the year. */
      version: z.int(),
      units: z.array(z.strictObject({ unit: z.string(), unitName: z.string() })),
      cells: z.array(
        z.strictObject({
          indicator: z.string(),
          unit: z.string(),
          id: z.string().nullable(),
          version: z.int(),
          figure: z.int().nullable(),
          quarters: z.array(z.int()).length(4).nullable(),
          shares: z.array(z.strictObject({ name: z.string(), figure: z.int() })),
          answer: z.enum(['asked', 'agreed', 'other']),
          otherFigure: z.int().nullable(),
          otherReason: z.string().nullable(),
          done: z.int(),
          standing: standingSchema.nullable(),
        }),
      ),
      /** Sums over the units shown. */
      totals: z.array(z.strictObject({ indicator: z.string(), standing: standingSchema })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { plan, database, clock } = ctx
    const today = dayOfInstant(clock.now())
    const year = input.year ?? yearOf(today)
    const day: Day = input.day ?? today
    const units = unitsOrAll(ctx, 'target.read')
    const [stored, targets, done] = await Promise.all([
      targetYearOf(database, year),
      targetsOf(database, { year, units }),
      readDone(database, plan, { year, until: day }),
    ])
    const shown = plan.units.filter(
      (unit) =>
        (units === null || units.includes(unit.code)) &&
        plan.indicators.some((indicator) => testExpr(indicator.units, unit)),
    )
    const cells = plan.indicators.flatMap((indicator) =>
      shown
        .filter((unit) => testExpr(indicator.units, unit))
        .map(({ code: unit }) => {
          const target = targets.find((one) => one.indicator === indicator.id && one.unit === unit)
          const achieved = done(indicator.id, unit)
          return {
            indicator: indicator.id,
            unit,
            id: target?.id ?? null,
            version: target?.version ?? 0,
            figure: target?.figure ?? null,
            quarters: target?.quarters ? [...target.quarters] : null,
            shares: (target?.shares ?? []).map(({ name, figure }) => ({ name, figure })),
            answer: target?.answer ?? ('asked' as const),
            otherFigure: target?.otherFigure ?? null,
            otherReason: target?.otherReason ?? null,
            done: achieved,
            standing: target
              ? targetStanding(
                  { target: target.figure, year, ...(target.quarters && { quarters: target.quarters }) },
                  achieved,
                  day,
                )
              : null,
          }
        }),
    )
    return {
      year,
      day,
      state: stored?.state ?? 'proposed',
      version: stored?.version ?? 0,
      units: shown.map(({ code, shortName }) => ({ unit: code, unitName: shortName })),
      cells,
      totals: plan.indicators.map(({ id }) => {
        const own = cells.filter((cell) => cell.indicator === id)
        const target = own.reduce((sum, { figure }) => sum + (figure ?? 0), 0)
        return {
          indicator: id,
          standing: targetStanding(
            { target, year },
            own.reduce((sum, cell) => sum + cell.done, 0),
            day,
          ),
        }
      }),
    }
  })
