import { returnEvents, snapshotsOf } from '@zhaoshang/db'
import {
  compareInstants,
  instantSchema,
  listOf,
  phaseSchema,
  returnActionSchema,
  returnGaps,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { changedSinceLast } from './changed-since-last.ts'
import { findReturn } from './find-return.ts'
import { listRows } from './list-rows.ts'
import { obligationViewSchema } from './obligation-view.ts'
import { possibleActions } from './possible-actions.ts'
import { viewOf } from './view-of.ts'

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
  .query(async ({ ctx, input }) => {
    const found = await findReturn(ctx, input.key, 'return.read')
    const { obligation, cycle, stored } = found
    const now = ctx.clock.now()
    const lists = await Promise.all(
      cycle.contents.flatMap((content) => {
        const list = content.kind === 'list' ? listOf(ctx.plan, content.list) : undefined
        if (content.kind !== 'list' || !list) return []
        return [
          (async () => {
            const { rows } = await listRows(ctx, found, list)
            const changed = await changedSinceLast(ctx, found, list, rows)
            const { id, title, shortName } = list
            return {
              list: id,
              title,
              shortName,
              required: content.required,
              count: rows.length,
              ...(changed !== undefined && { changedSinceLast: changed }),
            }
          })(),
        ]
      }),
    )
    const [events, snapshots] = stored
      ? await Promise.all([returnEvents(ctx.database, stored.id), snapshotsOf(ctx.database, stored.id)])
      : [[], []]
    const narratives = stored?.narratives ?? {}
    return {
      obligation: viewOf(found.planThen, obligation, stored, now),
      narratives: { ...narratives },
      lists,
      phase: stored?.phase ?? null,
      version: stored?.version ?? 0,
      actions: possibleActions(ctx, found, compareInstants(now, obligation.opensAt) >= 0),
      missing: returnGaps(ctx.plan, cycle, { narratives }).map(({ label }) => label),
      events: events.map(({ at, actorName, action, fromPhase, toPhase, reason }) => ({
        at,
        actorName,
        action,
        from: fromPhase,
        to: toPhase,
        ...(reason !== null && { reason }),
      })),
      snapshots: snapshots.map(({ n, takenAt, hash }) => ({ n, at: takenAt, hash })),
      joined: !obligation.owed,
    }
  })
