import { write, type VersionedPatch } from '@zhaoshang/db'
import { accept, dayOfInstant, fundFigures, fundYear, refuse, yearOf, yuanMoney } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { withStatedFunds } from '../fund/stated-funds.ts'
import { columnsOf } from '../fund/keep-form-funds.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { closings, digestOf } from './closing.ts'
import { yearSchema } from './preview.ts'

/** Closes a year as it was previewed: its figures are frozen, this year's funds begin at nought. One transaction, one change set. */
export const carryOver = permitted('project.decide')
  .input(
    z.strictObject({ year: yearSchema, unit: z.string().max(100).optional(), digest: z.string().max(100) }),
  )
  .output(z.strictObject({ projects: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { year, unit, digest } }) => {
    const { plan, database, clock } = ctx
    const today = dayOfInstant(clock.now())
    const done = await write<{ projects: number; changeSet: string }, ApiRefusal>(
      database,
      writeContext(ctx, 'year-end.apply'),
      async (w) => {
        if (year > yearOf(today)) return refuse({ code: 'year-end-impossible', why: 'year-to-come' })
        const found = await closings(w, ctx, year, unit)
        if (found.length === 0) return refuse({ code: 'year-end-impossible', why: 'nothing-left' })
        if (digestOf(found) !== digest) return refuse({ code: 'stale' })
        const openings = found.flatMap((one) => one.openings)
        if (openings.length > 0) await w.createMany('fundEntry', openings)
        await w.createMany(
          'projectYear',
          found.map(({ project, fundsYearYuan, fundsYuan }) => ({
            projectId: project.id,
            year,
            unit: project.unit,
            stage: project.stage,
            status: project.status,
            investmentYuan: project.investmentYuan,
            fundsYearYuan,
            fundsYuan,
            goesOn: project.goesOn,
            changeSet: w.changeSet,
          })),
        )
        const next = fundYear(plan.funds, year, yearOf(today))
        const patches = found
          // Of a project that nobody said anything of, nothing begins anew.
          .filter(({ entries }) => entries.length > 0)
          .map(({ project, entries }): VersionedPatch<'project'> => {
            const { stated } = fundFigures(plan.funds, entries, next)
            const columns = columnsOf(plan, entries, next)
            return {
              key: project.id,
              expectedVersion: project.version,
              patch: {
                values: withStatedFunds(plan, project.values, {
                  year: stated.year ?? yuanMoney(0),
                  total: stated.total,
                }),
                fundsYuan: columns.fundsYuan,
                fundsYearYuan: columns.fundsYearYuan ?? 0,
              },
            }
          })
        if (patches.length > 0) await w.updateMany('project', patches)
        return accept({ projects: found.length, changeSet: w.changeSet })
      },
    )
    return written(done)
  })
