import { carryOvers } from '@zhaoshang/db'
import { dayOfInstant, instantSchema, yearOf, type Day } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { reportingUnits } from '../scope/reporting-units.ts'
import { closings, digestOf, type Closing } from './closing.ts'

export const yearSchema = z.int().min(1990).max(2100)
/** Rows shown with a preview; the figures are of all. */
const shown = 300

const sumSchema = z.strictObject({
  projects: z.int(),
  goOn: z.int(),
  investmentYuan: z.number(),
  fundsYearYuan: z.number(),
  fundsYuan: z.number(),
})

/** What a carry-over would close: every project with its closing figures, the sums by unit, and what was carried over before. */
export const preview = permitted('project.decide')
  .input(z.strictObject({ year: yearSchema.optional(), unit: z.string().max(100).optional() }))
  .output(
    z.strictObject({
      year: yearSchema,
      /** What an application has to have seen. */
      digest: z.string(),
      total: sumSchema,
      units: z.array(sumSchema.extend({ unit: z.string() })),
      rows: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          unit: z.string(),
          stage: z.string(),
          status: z.string(),
          investmentYuan: z.number().nullable(),
          fundsYearYuan: z.number(),
          fundsYuan: z.number(),
          goesOn: z.boolean(),
        }),
      ),
      done: z.array(
        z.strictObject({
          changeSet: z.string(),
          year: z.int(),
          at: instantSchema,
          actorName: z.string(),
          units: z.array(z.string()),
          projects: z.int(),
          goOn: z.int(),
          fundsYearYuan: z.number(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { database, clock } = ctx
    const year = input.year ?? usualYear(dayOfInstant(clock.now()))
    const [found, done] = await Promise.all([
      closings(database, ctx, year, input.unit),
      carryOvers(database, reportingUnits(ctx, 'project.decide')),
    ])
    return {
      year,
      digest: digestOf(found),
      total: sum(found),
      units: [...Map.groupBy(found, ({ project }) => project.unit)].map(([unit, own]) => ({
        unit,
        ...sum(own),
      })),
      rows: found.slice(0, shown).map(({ project, fundsYearYuan, fundsYuan }) => ({
        id: project.id,
        name: project.name,
        unit: project.unit,
        stage: project.stage,
        status: project.status,
        investmentYuan: project.investmentYuan,
        fundsYearYuan,
        fundsYuan,
        goesOn: project.goesOn,
      })),
      done: done.map((one) => ({ ...one, units: [...one.units] })),
    }
  })

/** The year before, until this one draws to its end. */
function usualYear(today: Day): number {
  return Number(today.slice(5, 7)) >= 11 ? yearOf(today) : yearOf(today) - 1
}

function sum(some: readonly Closing[]): z.infer<typeof sumSchema> {
  return some.reduce(
    (all, { project, fundsYearYuan, fundsYuan }) => ({
      projects: all.projects + 1,
      goOn: all.goOn + Number(project.goesOn),
      investmentYuan: all.investmentYuan + (project.investmentYuan ?? 0),
      fundsYearYuan: all.fundsYearYuan + fundsYearYuan,
      fundsYuan: all.fundsYuan + fundsYuan,
    }),
    { projects: 0, goOn: 0, investmentYuan: 0, fundsYearYuan: 0, fundsYuan: 0 },
  )
}
