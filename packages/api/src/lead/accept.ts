import { write } from '@zhaoshang/db'
import { accept as accepted, dayOfInstant, fieldWithRole, stageOf, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { createRecords } from '../record/write-record.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { findNewLead } from './find-lead.ts'

/** The office takes a lead up: it becomes a project of a unit, with everything that it said; nothing is typed again. */
export const accept = permitted('lead.decide')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int(),
      /** Whose the project is to be. */
      unit: z.string().max(100),
      stage: z.string().max(100),
    }),
  )
  .output(z.strictObject({ project: z.string(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id, version, unit, stage } }) => {
    const { plan, clock, database } = ctx
    if (!unitOf(plan, unit)) throw new Refused({ code: 'not-found', what: 'unit' })
    if (!stageOf(plan, stage)) throw new Refused({ code: 'not-found', what: 'stage' })
    const done = await write(database, writeContext(ctx, 'lead.accept'), async (w) => {
      const lead = await findNewLead(ctx, id, w)
      const channel = fieldWithRole(plan, 'project', 'channel')?.id
      const values = {
        ...(channel !== undefined && lead.channel !== null && { [channel]: lead.channel }),
        ...lead.values,
        ...lead.contact,
      }
      // At the plan's first stage it begins here; at a later one it is first seen there.
      const origin = plan.stages[0]?.id === stage ? ('moved' as const) : ('stock' as const)
      const place = { plan, unit, today: dayOfInstant(clock.now()) }
      const [project = ''] = await createRecords(w, 'project', place, [{ values, stage, origin }])
      // Who brought it in reported it first, whoever goes on with it.
      await w.update('project', project, 1, { sourceLead: id, firstReporter: lead.senderUnit })
      await w.update('lead', id, version, {
        state: 'accepted',
        unit,
        projectId: project,
        decidedBy: w.actor,
        decidedAt: w.now,
      })
      return accepted({ project, changeSet: w.changeSet })
    })
    return written(done)
  })
