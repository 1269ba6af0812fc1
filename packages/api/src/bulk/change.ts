import { write } from '@zhaoshang/db'
import { accept, dayOfInstant, refuse, yearOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { changeRecords } from '../record/write-record.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { bulkChangeSchema, bulkField, changedValues } from './bulk-change.ts'
import { atVersionsSchema, rowsAtVersions } from './rows-at-versions.ts'

/** Changes many projects in one transaction, as previewed: all of them or, where one changed since, none. */
export const change = permitted('project.edit')
  .input(z.strictObject({ rows: atVersionsSchema, change: bulkChangeSchema }))
  .output(z.strictObject({ changed: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { rows, change: asked } }) => {
    const { plan, database, clock } = ctx
    const field = bulkField(plan, asked)
    const today = dayOfInstant(clock.now())
    const done = await write<{ changed: number; changeSet: string }, ApiRefusal>(
      database,
      writeContext(ctx, 'project.bulk'),
      async (w) => {
        const records = await rowsAtVersions(ctx, w, 'project.edit', rows)
        const changes = []
        for (const before of records) {
          const after = changedValues(plan, field, asked, before.values, yearOf(today))
          if (!after.ok) return refuse({ code: 'fields-invalid', faults: { [field.id]: after.fault } })
          changes.push({ before, values: after.values })
        }
        await changeRecords(w, 'project', { plan, unit: '', today }, changes)
        return accept({ changed: changes.length, changeSet: w.changeSet })
      },
    )
    return written(done)
  })
