import { lockHoldings, personWith, write, type Write } from '@zhaoshang/db'
import { accept, dayOfInstant, daySchema, groupSeats } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'

const seatSchema = z.strictObject({ post: z.string(), unit: z.string().optional() })
const personSchema = z.union([
  z.strictObject({ id: z.string() }),
  /** Not registered yet; of the unit whose head sits here, else of the one named. */
  z.strictObject({ name: z.string().trim().min(1).max(40), unit: z.string() }),
])

/**
 * Somebody succeeds in a post from a day on: whoever holds it then ends on that
 * day and the successor begins, in one act. Days to come and days gone are
 * both allowed; `was` names the terms that the person saw, so that none is
 * ended unseen.
 */
export const succeed = permitted('group.edit')
  .input(
    z.strictObject({
      seat: seatSchema,
      person: personSchema,
      fromDay: daySchema,
      /** Terms that end where the new one begins. */
      ends: z.array(z.string()).max(50).default([]),
      /** Every term of the post as it was read. */
      was: z.array(z.string()).max(500),
    }),
  )
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input: { seat, person, fromDay, ends, was } }) => {
    assertSeat(ctx, seat)
    const done = await write(ctx.database, writeContext(ctx, 'group.succeed'), async (w) => {
      const held = await lockHoldings(w, seat)
      if (held.length !== was.length || held.some(({ id }) => !was.includes(id)))
        throw new Refused({ code: 'stale' })
      for (const term of held.filter(({ id }) => ends.includes(id))) {
        if (term.fromDay >= fromDay) throw new Refused({ code: 'group-impossible', why: 'term-reversed' })
        const { person: personId, unit: unitCode, ...same } = term
        await w.put('postHolding', { ...same, personId, unitCode, toDay: fromDay })
      }
      const successor = await personOf(w, ctx, person)
      const { id } = await w.create('postHolding', {
        post: seat.post,
        personId: successor.id,
        unitCode: seat.unit ?? successor.unit,
        fromDay,
      })
      return accept({ id })
    })
    return written(done)
  })

/** Corrects a term that was entered wrong: its days, or the whole entry; what it was stays on record. */
export const correctTerm = permitted('group.edit')
  .input(
    z.strictObject({
      id: z.string(),
      was: z.strictObject({ fromDay: daySchema, toDay: daySchema.nullable() }),
      /** Absent: it never was. */
      becomes: z.strictObject({ fromDay: daySchema, toDay: daySchema.nullable() }).optional(),
    }),
  )
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input: { id, was, becomes } }) => {
    const done = await write(ctx.database, writeContext(ctx, 'group.correctTerm'), async (w) => {
      const [known] = await w.query<{ post: string }>('select post from post_holding where id = $1', [id])
      if (!known || !groupSeats(ctx.plan).some(({ post }) => post.id === known.post))
        throw new Refused({ code: 'not-found', what: 'post' })
      const term = (await lockHoldings(w, { post: known.post })).find((one) => one.id === id)
      if (!term || term.fromDay !== was.fromDay || term.toDay !== was.toDay)
        throw new Refused({ code: 'stale' })
      if (!becomes) {
        await w.remove('postHolding', id, null)
        return accept({ id })
      }
      if (becomes.toDay !== null && becomes.toDay <= becomes.fromDay)
        throw new Refused({ code: 'group-impossible', why: 'term-reversed' })
      const { person: personId, unit: unitCode, ...same } = term
      await w.put('postHolding', { ...same, personId, unitCode, ...becomes })
      return accept({ id })
    })
    return written(done)
  })

function assertSeat({ plan }: ActorContext, seat: z.infer<typeof seatSchema>): void {
  const known = groupSeats(plan).some(({ post, unit }) => post.id === seat.post && unit === seat.unit)
  if (!known) throw new Refused({ code: 'not-found', what: 'post' })
}

async function personOf(
  w: Write,
  ctx: ActorContext,
  person: z.infer<typeof personSchema>,
): Promise<{ id: string; unit: string }> {
  const today = dayOfInstant(ctx.clock.now())
  if ('id' in person) {
    const known = await personWith(w, person.id, today)
    if (!known) throw new Refused({ code: 'not-found', what: 'person' })
    if (known.leftDay !== null && known.leftDay <= today)
      throw new Refused({ code: 'organisation-impossible', why: 'person-left' })
    return { id: known.id, unit: known.unit }
  }
  if (!ctx.plan.units.some(({ code }) => code === person.unit))
    throw new Refused({ code: 'not-found', what: 'unit' })
  const { id } = await w.create('person', { name: person.name, unitCode: person.unit })
  return { id, unit: person.unit }
}
