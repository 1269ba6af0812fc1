import { dutyTaskById, evidenceById, linkedRecords, searchLinkable, write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'

/** Records that may be linked as evidence, by part of their name: those that the person may read. */
export const findRecords = permitted('duty.edit')
  .input(z.strictObject({ words: z.string().trim().min(1).max(60) }))
  .output(z.array(z.strictObject({ entity: z.string(), id: z.string(), title: z.string() })))
  .query(async ({ ctx, input: { words } }) => {
    const all = ctx.plan.units.map(({ code }) => code)
    const readable = all.filter((code) => may(ctx, 'project.read', { reportingUnit: code }))
    const units = readable.length === all.length ? null : readable
    const found = await searchLinkable(ctx.database, { words, units, limit: 20 })
    return found.map(({ entity, id, title }) => ({ entity, id, title }))
  })

/** Links a record as evidence of a task. */
export const linkRecord = permitted('duty.edit')
  .input(
    z.strictObject({
      task: z.string().max(100),
      entity: z.enum(['project', 'problem', 'activity']),
      id: z.string().max(100),
      note: z.string().trim().max(500).nullable(),
    }),
  )
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input: { task: taskId, entity, id, note } }) => {
    const linked = await write<{ id: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'duty.evidence'),
      async (w) => {
        const task = await dutyTaskById(w, taskId)
        if (!task || !may(ctx, 'duty.edit', { unit: task.unit }))
          return refuse({ code: 'not-found', what: 'duty-task' })
        const record = (await linkedRecords(w, [{ entity, id }])).get(`${entity}/${id}`)
        if (!record || !may(ctx, 'project.read', { ...record }))
          return refuse({ code: 'not-found', what: entity })
        const made = await w.create('evidence', {
          ofEntity: 'dutyTask',
          ofId: taskId,
          unit: task.unit,
          kind: 'record',
          entity,
          entityId: id,
          title: record.title,
          note,
        })
        return accept({ id: made.id })
      },
    )
    return written(linked)
  })

/** Takes evidence away again; what was linked stays. */
export const removeEvidence = permitted('duty.edit')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(z.literal(true))
  .mutation(async ({ ctx, input: { id } }) => {
    const found = await evidenceById(ctx.database, id)
    if (!found || !may(ctx, 'duty.edit', { unit: found.unit }))
      throw new Refused({ code: 'not-found', what: 'evidence' })
    const removed = await write<true, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'duty.evidence-away'),
      async (w) => {
        await w.remove('evidence', id, null)
        return accept(true)
      },
    )
    return written(removed)
  })
