import { takeSnapshot, write, type Patch } from '@zhaoshang/db'
import {
  accept,
  compareInstants,
  instantSchema,
  phaseSchema,
  returnActionSchema,
  returnGaps,
  returnMove,
  returnMoves,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { orRefuse, Refused } from '../refusal/refused.ts'
import { beginReturn } from './begin-return.ts'
import { findReturn } from './find-return.ts'
import { handedInRows } from './handed-in-rows.ts'

/** Hands in, sends on, sends back, withdraws, accepts or returns; each under its own policy from the table of moves. */
export const move = permitted('return.read')
  .input(
    z.strictObject({
      key: z.string(),
      action: returnActionSchema,
      version: z.int(),
      reason: z.string().max(1000).optional(),
    }),
  )
  .output(z.strictObject({ phase: phaseSchema, version: z.int(), receivedAt: instantSchema.optional() }))
  .mutation(async ({ ctx, input: { key, action, version, reason } }) => {
    const found = await findReturn(ctx, key, returnMoves[action].policy)
    const { obligation, cycle, stored } = found
    // Whoever saw an older state is told that first: what he wanted may no longer make sense.
    if ((stored?.version ?? 0) !== version)
      throw new Refused({ code: 'stale', version: stored?.version ?? 0 })
    const { to, arrives } = orRefuse(returnMove(cycle, stored?.phase ?? 'draft', action, reason))
    if (action === 'hand-in') {
      if (compareInstants(ctx.arrivedAt, obligation.opensAt) < 0) {
        throw new Refused({ code: 'return-not-open', opensAt: obligation.opensAt })
      }
      const missing = returnGaps(ctx.plan, cycle, { narratives: stored?.narratives ?? {} }).map(
        ({ label }) => label,
      )
      if (missing.length > 0) throw new Refused({ code: 'return-incomplete', missing })
    }
    const moved = await write(ctx.database, writeContext(ctx, `return.${action}`), async (w) => {
      const base = await beginReturn(w, ctx, found, version)
      const snapshot =
        action === 'hand-in'
          ? await takeSnapshot(
              w,
              base.id,
              base.narratives,
              await handedInRows(w, ctx.plan, cycle, obligation.unit),
            )
          : undefined
      const patch: Patch<'return'> = {
        phase: to,
        // Late or not is judged by what was due when it arrived, even if the plan changes afterwards.
        ...(arrives && { receivedAt: ctx.arrivedAt, dueAt: obligation.dueAt }),
        ...(action === 'withdraw' && { receivedAt: null }),
      }
      const row = await w.update('return', base.id, base.version, patch)
      await w.create('returnEvent', {
        returnId: base.id,
        action,
        fromPhase: base.phase,
        toPhase: to,
        ...(reason !== undefined && reason.trim() !== '' && { reason: reason.trim() }),
        ...(snapshot && { snapshotN: snapshot.n }),
      })
      w.emit({ topic: 'return.moved', payload: { key, action, to } })
      return accept(row)
    })
    const { phase, version: newVersion, receivedAt } = written(moved)
    return { phase, version: newVersion, ...(receivedAt !== null && { receivedAt }) }
  })
