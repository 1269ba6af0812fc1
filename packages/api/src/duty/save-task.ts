import { dutyTaskById, write } from '@zhaoshang/db'
import { accept, daySchema, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay, may } from '../scope/checked.ts'
import { findDuty } from './find-duty.ts'

/** A task of the year under a duty: new where the id is null. */
export const saveTask = permitted('duty.edit')
  .input(
    z.strictObject({
      id: z.string().max(100).nullable(),
      version: z.int().min(0),
      responsibility: z.string().max(100),
      unit: z.string().max(100),
      year: z.int().min(2000).max(2100),
      title: z.string().trim().min(1).max(100),
      text: z.string().trim().max(2_000),
      dueDay: daySchema.nullable(),
      ownerPerson: z.string().max(100).nullable(),
      state: z.enum(['open', 'done', 'dropped']),
      doneDay: daySchema.nullable(),
      result: z.string().trim().max(2_000).nullable(),
    }),
  )
  .output(z.strictObject({ id: z.string(), version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, ...task } }) => {
    assertMay(ctx, 'duty.edit', { unit: task.unit })
    findDuty(ctx.plan, task.responsibility, task.unit)
    const saved = await write<{ id: string; version: number }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, id === null ? 'duty.task' : 'duty.task-change'),
      async (w) => {
        if (id === null) return accept(await w.create('dutyTask', task))
        const before = await dutyTaskById(w, id)
        // Another unit's task is as if it were not there.
        if (!before || !may(ctx, 'duty.edit', { unit: before.unit }))
          return refuse({ code: 'not-found', what: 'duty-task' })
        return accept(await w.update('dutyTask', id, version, task))
      },
    )
    const { id: savedId, version: savedVersion } = written(saved)
    return { id: savedId, version: savedVersion }
  })
