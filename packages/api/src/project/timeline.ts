import { projectTimeline, timelineSources, type TimelineEntry, type TimelineKind } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { findProject } from './find-project.ts'
import { changedLines, changedLineSchema } from './changed-lines.ts'

const kindSchema = z.enum(Object.keys(timelineSources) as [TimelineKind, ...TimelineKind[]])

/** Everything that happened to a project, newest first, with who and when. */
export const timeline = permitted('project.read')
  .input(
    z.strictObject({
      id: z.string().max(100),
      kinds: z.array(kindSchema).max(20).default([]),
      cursor: z.string().max(400).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
  )
  .output(
    z.strictObject({
      entries: z.array(
        z.strictObject({
          id: z.string(),
          at: instantSchema,
          kind: kindSchema,
          /** Null: a part of the system. */
          actorName: z.string().nullable(),
          /** Ids and words of the kind: of a move its id and stages, of a file its name. */
          detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          /** What an edit changed, in words. */
          changes: z.array(changedLineSchema).optional(),
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { id, kinds, cursor, limit } }) => {
    await findProject(ctx, id, 'project.read')
    const after = cursor === undefined ? undefined : readKeysetCursor(cursor)
    const { entries, more } = await projectTimeline(ctx.database, {
      project: id,
      kinds,
      after: after && { at: after.createdAt, id: after.id },
      limit,
    })
    const last = more ? entries.at(-1) : undefined
    return {
      entries: entries.map((entry) => ({
        id: entry.id,
        at: entry.at,
        kind: entry.kind,
        actorName: entry.actorName,
        detail: plainOf(entry),
        ...(entry.kind === 'edit' && {
          changes: changedLines(ctx.plan, entry.detail['before'], entry.detail['after']),
        }),
      })),
      ...(last && { next: keysetCursor(last.at, last.id) }),
    }
  })

/** The flat part of a detail: what is nested is told in words beside it. */
function plainOf({ detail }: TimelineEntry): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(detail).flatMap(([key, value]): [string, string | number | boolean | null][] =>
      value === null || ['string', 'number', 'boolean'].includes(typeof value)
        ? [[key, value as string | number | boolean | null]]
        : [],
    ),
  )
}
