import { daySchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** A unit as the register's list shows it. */
export const unitHeadSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kinds: z.array(z.string()),
  capabilities: z.array(z.string()),
  parent: z.string().optional(),
  contact: z.string().optional(),
  phone: z.string().optional(),
  /** For those who may see them. */
  people: z.int().optional(),
  version: z.int(),
})

/** The whole of a unit, as of a day. */
export const unitViewSchema = unitHeadSchema.extend({
  aliases: z.array(z.string()),
  address: z.string().optional(),
  /** Of the name and description shown. */
  fromDay: daySchema,
  toDay: daySchema.optional(),
})
