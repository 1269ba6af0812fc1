import { daySchema } from '@zhaoshang/domain'
import { z } from 'zod'

const nameSchema = z.string().trim().min(1).max(80)
/** Codes stand in keys and addresses. */
export const unitCodeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,31}$/)

/** What a new unit is called and is. */
export const newUnitSchema = z.strictObject({
  code: unitCodeSchema,
  name: nameSchema,
  shortName: nameSchema,
  kinds: z.array(z.string()).min(1),
  capabilities: z.array(z.string()).default([]),
  aliases: z.array(nameSchema).max(30).default([]),
  parent: z.string().optional(),
})

/** Into a unit that is there, or a new one. */
const intoSchema = z.union([z.strictObject({ code: z.string() }), z.strictObject({ create: newUnitSchema })])
export type Into = z.infer<typeof intoSchema>

/** A dated change of who is who among the units. */
export const reorganisationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rename'),
    code: z.string(),
    name: nameSchema,
    shortName: nameSchema,
    day: daySchema,
  }),
  z.strictObject({
    kind: z.literal('merge'),
    codes: z.array(z.string()).min(1).max(20),
    into: intoSchema,
    day: daySchema,
  }),
  z.strictObject({
    kind: z.literal('split'),
    code: z.string(),
    parts: z.array(intoSchema).min(1).max(20),
    /** The unit stays, a part of its work goes. */
    goesOn: z.boolean(),
    /** Code of the unit that gets what is not chosen one by one. */
    rest: z.string(),
    /** Thing (`kind/id`) → code. */
    choices: z.record(z.string(), z.string()).default({}),
    day: daySchema,
  }),
])
export type Reorganisation = z.infer<typeof reorganisationSchema>

export function codeOf(into: Into): string {
  return 'create' in into ? into.create.code : into.code
}
