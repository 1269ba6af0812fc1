import { personWith, write, type Write } from '@zhaoshang/db'
import { accept, dayOfInstant, daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

const name = z.string().trim().min(1).max(40)
const phone = z
  .string()
  .trim()
  .regex(/^[\d\s+\-()转]{0,30}$/)
  .nullable()
const post = z.strictObject({ post: z.string(), fromDay: daySchema })

/** Somebody new in a unit, with the posts held from a day on. */
export const create = permitted('person.edit')
  .input(z.strictObject({ name, phone, unit: z.string(), posts: z.array(post).max(20).default([]) }))
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input: { unit, posts, ...person } }) => {
    if (!ctx.plan.units.some(({ code }) => code === unit))
      throw new Refused({ code: 'not-found', what: 'unit' })
    assertMay(ctx, 'person.edit', { unit })
    assertPosts(ctx.plan.posts, posts)
    const done = await write(ctx.database, writeContext(ctx, 'person.create'), async (w) => {
      const { id } = await w.create('person', { ...person, unitCode: unit })
      await beginPosts(w, id, unit, posts)
      return accept({ id })
    })
    return written(done)
  })

/** Corrects a person; posts can be begun and ended with a day. */
export const update = permitted('person.edit')
  .input(
    z.strictObject({
      id: z.string(),
      version: z.int(),
      name,
      phone,
      begin: z.array(post).max(20).default([]),
      end: z
        .array(z.strictObject({ id: z.string(), toDay: daySchema }))
        .max(20)
        .default([]),
    }),
  )
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, begin, end, ...patch } }) => {
    const day = dayOfInstant(ctx.clock.now())
    assertPosts(ctx.plan.posts, begin)
    const done = await write(ctx.database, writeContext(ctx, 'person.update'), async (w) => {
      const found = await personWith(w, id, day)
      if (!found) throw new Refused({ code: 'not-found', what: 'person' })
      assertMay(ctx, 'person.edit', { unit: found.unit })
      if (found.leftDay !== null) throw new Refused({ code: 'organisation-impossible', why: 'person-left' })
      const saved = await w.update('person', id, version, patch)
      for (const { id: holding, toDay } of end) {
        const held = found.posts.find((one) => one.id === holding)
        if (!held) throw new Refused({ code: 'not-found', what: 'post' })
        assertMay(ctx, 'person.edit', { unit: held.unit })
        if (toDay <= held.fromDay)
          throw new Refused({ code: 'organisation-impossible', why: 'day-before-person' })
        const { post: postId, unit: unitCode, fromDay } = held
        await w.put('postHolding', { id: holding, post: postId, personId: id, unitCode, fromDay, toDay })
      }
      await beginPosts(w, id, found.unit, begin)
      return accept({ version: saved.version })
    })
    return written(done)
  })

type Begun = readonly z.infer<typeof post>[]

function assertPosts(known: readonly { readonly id: string }[], posts: Begun): void {
  if (posts.some((held) => !known.some(({ id }) => id === held.post)))
    throw new Refused({ code: 'organisation-impossible', why: 'kind-unknown' })
}

async function beginPosts(w: Write, personId: string, unitCode: string, posts: Begun): Promise<void> {
  await w.createMany(
    'postHolding',
    posts.map((held) => ({ ...held, personId, unitCode })),
  )
}
