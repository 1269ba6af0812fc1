import { firstReports, listPeople, namesOf, successions, unitRegister } from '@zhaoshang/db'
import { dayOfInstant, daySchema, linesOf, successionSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'
import { headOf } from './list.ts'
import { unitViewSchema } from './unit-view.ts'

/** A unit as of a day, what it was called, whom it followed, its people and posts, its projects by either way of counting. */
export const get = permitted('unit.read')
  .input(z.strictObject({ code: z.string(), day: daySchema.optional() }))
  .output(
    z.strictObject({
      day: daySchema,
      unit: unitViewSchema,
      names: z.array(
        z.strictObject({
          fromDay: daySchema,
          toDay: daySchema.optional(),
          name: z.string(),
          shortName: z.string(),
        }),
      ),
      /** Entries in which it is one side, with the names of both on that day. */
      successions: z.array(successionSchema.extend({ fromName: z.string(), toName: z.string() })),
      /** For those who may see them. */
      people: z
        .array(z.strictObject({ id: z.string(), name: z.string(), posts: z.array(z.string()) }))
        .optional(),
      /** Active projects that it reported first: counted under the unit as it was, and as it is now. */
      projects: z.strictObject({ asWas: z.int(), asIs: z.int() }).optional(),
      mayEdit: z.enum(['no', 'contacts', 'all']),
      mayReorganise: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { code, day: asked } }) => {
    const { database, plan } = ctx
    const today = dayOfInstant(ctx.clock.now())
    const day = asked ?? today
    const [unit] = await unitRegister(database, { day, code })
    if (!unit) throw new Refused({ code: 'not-found', what: 'unit' })
    assertMay(ctx, 'unit.read', { unit: code })
    const [names, all, people, projects] = await Promise.all([
      namesOf(database, code),
      successions(database),
      may(ctx, 'person.read', { unit: code })
        ? listPeople(database, { day, units: null, unit: code, limit: 500 })
        : undefined,
      may(ctx, 'project.read', { reportingUnit: code }) ? projectCounts() : undefined,
    ])
    async function projectCounts() {
      const counting = plan.statuses.filter(({ counts }) => counts).map(({ id }) => id)
      const [figures, followers] = await Promise.all([
        firstReports(database, counting),
        successions(database),
      ])
      return {
        asWas: linesOf(followers, figures, 'as-was', today)[code] ?? 0,
        asIs: linesOf(followers, figures, 'as-is', today)[code] ?? 0,
      }
    }
    const mine = all.filter(({ from, to }) => (from === code || to === code) && from !== to)
    const nameOf = async (other: string) =>
      (await unitRegister(database, { day, code: other }))[0]?.name ?? other
    const whole = mayEverywhere(ctx, 'unit.edit')
    return {
      day,
      unit: {
        ...headOf(unit, people !== undefined),
        aliases: [...unit.aliases],
        ...(unit.address !== null && { address: unit.address }),
        fromDay: unit.fromDay,
        ...(unit.toDay !== null && { toDay: unit.toDay }),
      },
      names: names.map(({ fromDay, toDay, name, shortName }) => ({
        fromDay,
        ...(toDay !== null && { toDay }),
        name,
        shortName,
      })),
      successions: await Promise.all(
        mine.map(async (entry) => ({
          ...entry,
          fromName: await nameOf(entry.from),
          toName: await nameOf(entry.to),
        })),
      ),
      ...(people && {
        people: people.rows.map(({ id, name, posts }) => ({
          id,
          name,
          posts: posts.map(({ post }) => plan.posts.find((one) => one.id === post)?.name ?? post),
        })),
      }),
      ...(projects && { projects }),
      mayEdit: whole ? 'all' : may(ctx, 'unit.edit', { unit: code }) ? 'contacts' : 'no',
      mayReorganise: mayEverywhere(ctx, 'unit.reorganise') && unit.toDay === null,
    }
  })
