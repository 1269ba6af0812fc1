import { write } from '@zhaoshang/db'
import { accept, dayOfInstant, fieldWithRole, leadDueOn, leadFields, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { readTyped } from '../record/read-typed.ts'
import { splitSensitive } from '../record/typed-columns.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

const long = z.string().trim().max(2_000)

/** Sends a lead with a first judgement: a title is enough, everything else may follow. */
export const send = permitted('lead.send')
  .input(
    z.strictObject({
      senderUnit: z.string().max(100),
      title: z.string().trim().min(1).max(120),
      channel: z.string().max(100).nullable(),
      text: long,
      judgement: long,
      /** What is known already, as typed, by field id. */
      values: z.record(z.string().max(100), z.string().max(2_000)),
    }),
  )
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { plan, calendar, clock, database } = ctx
    const { senderUnit, title, channel, text, judgement } = input
    assertMay(ctx, 'lead.send', { senderUnit })
    if (!unitOf(plan, senderUnit)) throw new Refused({ code: 'not-found', what: 'unit' })
    if (channel !== null && !plan.channels.some(({ id }) => id === channel))
      throw new Refused({ code: 'not-found', what: 'channel' })
    const known = new Set(leadFields(plan).map(({ id }) => id))
    const given = Object.entries(input.values).filter(([, typed]) => typed.trim() !== '')
    if (given.some(([id]) => !known.has(id))) throw new Refused({ code: 'not-found', what: 'field' })
    const name = fieldWithRole(plan, 'project', 'name')
    const values = readTyped(plan, 'project', {
      stored: {},
      // A title that a project cannot bear as its name is told now, not when it becomes one.
      typed: { ...Object.fromEntries(given), ...(name && { [name.id]: title }) },
      now: clock.now(),
    })
    const { open, sensitive } = splitSensitive(plan, values)
    const sent = await write(database, writeContext(ctx, 'lead.send'), async (w) =>
      accept(
        await w.create('lead', {
          title,
          unit: senderUnit,
          senderUnit,
          channel,
          text: text === '' ? null : text,
          judgement: judgement === '' ? null : judgement,
          values: open,
          contact: Object.keys(sensitive).length > 0 ? sensitive : null,
          state: 'new',
          dueDay: leadDueOn(plan, calendar, dayOfInstant(clock.now())),
        }),
      ),
    )
    return { id: written(sent).id }
  })
