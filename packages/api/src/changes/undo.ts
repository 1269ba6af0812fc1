import { changeSetOnRecord, undoChangeSet, write, type UndoRefusal, type WriteRefusal } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { contradictionViews } from './contradiction-view.ts'
import { assertMayUndo } from './may-undo.ts'

/** Takes back a change set, all of it or nothing; its answer names a set again, which can be taken back too. */
export const undo = permitted('project.undo')
  .input(z.strictObject({ changeSet: z.string().max(100) }))
  .output(
    z.strictObject({
      changeSet: z.string(),
      setBack: z.int(),
      removed: z.int(),
      broughtBack: z.int(),
    }),
  )
  .mutation(async ({ ctx, input: { changeSet } }) => {
    const set = await changeSetOnRecord(ctx.database, changeSet)
    if (!set) throw new Refused({ code: 'not-found', what: 'change-set' })
    await assertMayUndo(ctx, set)
    const context = { ...writeContext(ctx, 'change.undo'), undoOf: set.id }
    const done = await write<Undone, UndoRefusal>(ctx.database, context, async (w) => {
      const undone = await undoChangeSet(w, set)
      return undone.ok ? accept({ ...undone.value, changeSet: w.changeSet }) : undone
    })
    if (done.ok) return done.value
    const { refusal } = done
    if (refusal.code === 'undo-contradicted') {
      const { contradictions } = refusal
      throw new Refused({
        code: 'undo-contradicted',
        ...(await contradictionViews(ctx, contradictions)),
      })
    }
    if (refusal.code === 'nothing-to-undo') throw new Refused({ code: 'nothing-to-undo' })
    return written<Undone>({ ok: false, refusal: refusal as WriteRefusal })
  })

interface Undone {
  readonly changeSet: string
  readonly setBack: number
  readonly removed: number
  readonly broughtBack: number
}
