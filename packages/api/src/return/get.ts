import { instantSchema, phaseSchema, returnActionSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'
import { obligationViewSchema } from './obligation-view.ts'

/** A return with its texts, its lists, what may be done with it and what happened to it. It need not be stored yet. */
export const get = permitted('return.read')
  .input(z.strictObject({ key: z.string() }))
  .output(
    z.strictObject({
      obligation: obligationViewSchema,
      narratives: z.record(z.string(), z.string()),
      lists: z.array(
        z.strictObject({
          list: z.string(),
          title: z.string(),
          shortName: z.string(),
          required: z.boolean(),
          count: z.int(),
          /** Rows that differ from the last return of the unit that was handed in. */
          changedSinceLast: z.int().optional(),
        }),
      ),
      phase: phaseSchema.nullable(),
      version: z.int(),
      actions: z.array(
        z.strictObject({ action: returnActionSchema, allowed: z.boolean(), why: z.string().optional() }),
      ),
      /** Labels of what must be filled before handing in. */
      missing: z.array(z.string()),
      events: z.array(
        z.strictObject({
          at: instantSchema,
          actorName: z.string(),
          action: z.string(),
          from: phaseSchema.nullable(),
          to: phaseSchema,
          reason: z.string().optional(),
        }),
      ),
      snapshots: z.array(z.strictObject({ n: z.int(), at: instantSchema, hash: z.string() })),
      /** The unit hands in without owing it. */
      joined: z.boolean(),
    }),
  )
  .query(() => notYet())
