import { listApprovals } from '@zhaoshang/db'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { may } from '../scope/checked.ts'
import { approvalHeadSchema, headOf, stateSchema } from './approval-view.ts'
import { standingsOf } from './standing.ts'
import { subjectKinds, subjectOf } from './subjects.ts'

/** Approvals that the actor may see, newest first, with what each waits for. */
export const list = permitted('group.read')
  .input(
    z.strictObject({
      state: stateSchema.optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(approvalHeadSchema.extend({ waitsFor: z.array(z.string()) })),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { state, cursor, limit } }) => {
    const found = await listApprovals(ctx.database, {
      subjectKinds: subjectKinds.filter((kind) => may(ctx, subjectOf(kind).read, {})),
      state,
      ...(cursor !== undefined && { after: readKeysetCursor(cursor) }),
      limit: limit + 1,
    })
    const standings = await standingsOf(ctx.database, found.slice(0, limit))
    const last = standings.at(-1)
    return {
      rows: standings.map((standing) => ({
        ...headOf(standing),
        waitsFor: standing.flow.steps
          .filter(({ id }) => standing.state.steps.some((step) => step.step === id && step.state === 'asked'))
          .map(({ name }) => name),
      })),
      ...(found.length > limit && last && { next: keysetCursor(last.approval.createdAt, last.approval.id) }),
    }
  })
