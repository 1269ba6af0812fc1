import { write } from '@zhaoshang/db'
import { accept, dayOfInstant, daySchema, refuse, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { atVersionsSchema, rowsAtVersions } from '../bulk/rows-at-versions.ts'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'

/**
 * Hands projects to another unit, all of them or none. Who reported them first
 * stays, so whoever a count credits by that keeps the credit; who looked after
 * them was the old unit's and is to be named anew.
 */
export const move = permitted('project.transfer')
  .input(
    z.strictObject({
      rows: atVersionsSchema,
      toUnit: z.string().max(100),
      day: daySchema,
      reason: z.string().trim().min(1).max(500),
    }),
  )
  .output(z.strictObject({ transferred: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { rows, toUnit, day, reason } }) => {
    const { plan, database, clock } = ctx
    const done = await write<{ transferred: number; changeSet: string }, ApiRefusal>(
      database,
      writeContext(ctx, 'project.transfer'),
      async (w) => {
        if (!unitOf(plan, toUnit)) return refuse({ code: 'not-found', what: 'unit' })
        if (day > dayOfInstant(clock.now()))
          return refuse({ code: 'transfer-impossible', why: 'day-in-future' })
        const records = await rowsAtVersions(ctx, w, 'project.transfer', rows)
        if (records.some(({ reportingUnit }) => reportingUnit === toUnit))
          return refuse({ code: 'transfer-impossible', why: 'same-unit' })
        await w.updateMany(
          'project',
          records.map(({ id, version }) => ({
            key: id,
            expectedVersion: version,
            patch: { reportingUnit: toUnit, ownerPerson: null },
          })),
        )
        await w.createMany(
          'projectTransfer',
          records.map(({ id, reportingUnit }) => ({
            projectId: id,
            fromUnit: reportingUnit,
            toUnit,
            day,
            reason,
          })),
        )
        return accept({ transferred: records.length, changeSet: w.changeSet })
      },
    )
    return written(done)
  })
