import { personWith, write, type RegisteredPerson } from '@zhaoshang/db'
import { accept, dayOfInstant, type HandedOver } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import { leavingOf, leavingSchema } from './leaving.ts'
import { workSources } from './sources/index.ts'

/** Gives everything open to those named, and lets the person go, in one transaction. */
export const complete = permitted('person.hand-over')
  .input(
    leavingSchema.extend({
      fingerprint: z.string(),
      reason: z.string().trim().max(500).optional(),
      /** Takes whatever is not named below; absent: it stays vacant. */
      taker: z.string().optional(),
      /** Work (`kind/id`) → person; null: stays vacant. */
      takers: z.record(z.string(), z.string().nullable()).default({}),
    }),
  )
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input: { fingerprint, reason, taker, takers, ...leaving } }) => {
    const today = dayOfInstant(ctx.clock.now())
    const done = await write(ctx.database, writeContext(ctx, 'person.hand-over'), async (w) => {
      const found = await leavingOf(w, ctx, leaving)
      if (found.fingerprint !== fingerprint) throw new Refused({ code: 'stale' })
      const { person } = found.leaving
      const people = new Map<string, RegisteredPerson>()
      for (const id of new Set([taker, ...Object.values(takers)])) {
        if (id == null) continue
        if (id === person.id) throw new Refused({ code: 'organisation-impossible', why: 'same-person' })
        const known = await personWith(w, id, today)
        // People whom the actor may not see cannot be made to work by him.
        if (!known || known.leftDay !== null || !may(ctx, 'person.read', { unit: known.unit }))
          throw new Refused({ code: 'organisation-impossible', why: 'taker-elsewhere' })
        people.set(id, known)
      }
      const items: HandedOver[] = []
      for (const work of found.work) {
        const wanted = takers[`${work.kind}/${work.id}`]
        const to = work.ends ? undefined : people.get((wanted === undefined ? taker : wanted) ?? '')
        const source = workSources.find(({ kind }) => kind === work.kind)
        if (!source) continue
        const outcome = await source.give(w, found.leaving, work, to)
        const { kind, id, title, detail } = work
        items.push({
          kind,
          id,
          title: detail === undefined ? title : `${title}（${detail}）`,
          outcome,
          ...(outcome === 'given' && to && { toName: to.name }),
        })
      }
      await w.update(
        'person',
        person.id,
        person.version,
        leaving.toUnit === undefined ? { leftDay: leaving.day } : { unitCode: leaving.toUnit },
      )
      const { id } = await w.create('handOver', {
        personId: person.id,
        unit: person.unit,
        kind: found.leaving.kind,
        toUnit: leaving.toUnit ?? null,
        day: leaving.day,
        reason: reason === undefined || reason === '' ? null : reason,
        items,
      })
      return accept({ id })
    })
    return written(done)
  })
