import { holdingsOfPosts, unitsOn, type NamedHolding } from '@zhaoshang/db'
import { dayOfInstant, daySchema, groupSeats, holds, isMember, termFaults, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'

const termSchema = z.strictObject({
  id: z.string(),
  person: z.string(),
  personName: z.string(),
  fromDay: daySchema,
  toDay: daySchema.optional(),
})
const seatSchema = z.strictObject({
  post: z.string(),
  postName: z.string(),
  /** Of a member: the unit whose head sits here. */
  unit: z.string().optional(),
  unitName: z.string().optional(),
  office: z.boolean(),
  /** On the day asked for. */
  holders: z.array(termSchema),
  /** Everybody who held, holds or will hold it, oldest first. */
  history: z.array(termSchema),
  faults: z.array(
    z.strictObject({ kind: z.enum(['gap', 'overlap']), fromDay: daySchema, toDay: daySchema.optional() }),
  ),
})

/** The leading group and its office as of any day, with the terms of everybody who ever sat in it. */
export const get = permitted('group.read')
  .input(z.strictObject({ day: daySchema.optional() }))
  .output(
    z.strictObject({
      day: daySchema,
      today: daySchema,
      /** Absent where the plan has no group. */
      group: z.strictObject({ name: z.string(), clause: z.string().optional() }).optional(),
      office: z
        .strictObject({ unit: z.string(), name: z.string(), hostName: z.string().optional() })
        .optional(),
      seats: z.array(seatSchema),
      /** Units that a member change may name, today. */
      units: z.array(z.strictObject({ code: z.string(), name: z.string(), member: z.boolean() })),
      mayEdit: z.boolean(),
      mayPropose: z.boolean(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { database, actor } = ctx
    const today = dayOfInstant(ctx.clock.now())
    const day = input.day ?? today
    const standing = await unitsOn(database, day)
    const plan = { ...ctx.plan, units: standing.length > 0 ? standing : ctx.plan.units }
    const seats = groupSeats(plan)
    const holdings = await holdingsOfPosts(database, [...new Set(seats.map(({ post }) => post.id))])
    const office = plan.units.find(({ capabilities }) => capabilities.includes('keeps-office'))
    const host = office?.parent === undefined ? undefined : unitOf(plan, office.parent)
    return {
      day,
      today,
      ...(plan.group && {
        group: {
          name: plan.group.name,
          ...(plan.group.clause !== undefined && { clause: plan.group.clause }),
        },
      }),
      ...(office && {
        office: { unit: office.code, name: office.name, ...(host && { hostName: host.name }) },
      }),
      seats: seats.map(({ post, unit }) => {
        const own = holdings.filter(
          (held) => held.post === post.id && (unit === undefined || held.unit === unit),
        )
        const unitName = unit === undefined ? undefined : unitOf(plan, unit)?.name
        const history = own.map(termOf)
        return {
          post: post.id,
          postName: post.name,
          ...(unit !== undefined && { unit }),
          ...(unitName !== undefined && { unitName }),
          office: post.body !== plan.group?.body,
          holders: history.filter(
            ({ fromDay, toDay }) => fromDay <= day && (toDay === undefined || toDay > day),
          ),
          history,
          faults: termFaults(history, unit === undefined ? (post.seats ?? history.length) : 1),
        }
      }),
      units: ctx.plan.units.map((unit) => ({
        code: unit.code,
        name: unit.name,
        member: isMember(ctx.plan, unit),
      })),
      mayEdit: holds(ctx.plan, actor, 'group.edit'),
      mayPropose: plan.group?.changeFlow !== undefined && holds(ctx.plan, actor, 'member-change.propose'),
    }
  })

function termOf({ id, person, personName, fromDay, toDay }: NamedHolding): z.infer<typeof termSchema> {
  return { id, person, personName, fromDay, ...(toDay !== null && { toDay }) }
}
