import { returnByKey, write } from '@zhaoshang/db'
import { accept, dayOfInstant, intakeChanges, refuse } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { changeRecords, createRecords } from '../record/write-record.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { beginReturn } from '../return/begin-return.ts'
import { assertOpen } from './assert-open.ts'
import { previewOf, type LoadedIntake } from './load-intake.ts'

export interface Applied {
  readonly created: number
  readonly changed: number
  readonly advanced: number
  readonly unchanged: number
  readonly leftOut: number
  readonly changeSet: string | null
}

/** Holds the form against the register as it is at this moment and writes what differs, in one transaction. */
export async function applyIntake(
  context: ActorContext,
  loaded: LoadedIntake,
  seenVersion: number,
): Promise<Applied> {
  const { list, found } = loaded
  assertOpen(loaded, seenVersion)
  if (!list) throw new Refused({ code: 'list-unknown' })
  const { plan, database, clock } = context
  const { unit } = loaded.session
  const applied = await write<Applied, ApiRefusal>(
    database,
    writeContext(context, 'intake.apply'),
    async (w) => {
      // Two files of one unit at once would each register the same new project.
      await w.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `register/${list.entity}/${unit}`,
      ])
      // What was read may be megabytes: the version, held against the stored one below, says that it is still that.
      const { session } = loaded
      const { preview, records } = await previewOf(w, context, session, list)
      if (preview.counts.wrong > 0) return refuse({ code: 'intake-has-faults', rows: preview.counts.wrong })

      const { creates, updates } =
        preview.rows.length === 0 ? { creates: [], updates: [] } : intakeChanges(plan, preview)
      const place = { plan, unit, today: dayOfInstant(clock.now()) }
      const created = await createRecords(
        w,
        list.entity,
        place,
        creates.map(({ values, sensitive, stage }) => ({ values: { ...values, ...sensitive }, stage })),
      )
      await changeRecords(
        w,
        list.entity,
        place,
        updates.map(({ id, stage, values, sensitive }) => {
          const before = records.get(id)
          if (!before) throw new Error(`record ${id} was compared but is not there`)
          return { before, stage, values: { ...before.values, ...before.sensitive, ...values, ...sensitive } }
        }),
      )
      const byRow = Object.fromEntries([
        ...preview.rows.flatMap(({ row, recordId }) =>
          recordId === undefined ? [] : [[String(row), recordId]],
        ),
        ...creates.map(({ row }, i) => [String(row), created[i] ?? '']),
      ]) as Record<string, string>
      await w.update('importSession', session.id, seenVersion, {
        state: 'applied',
        outcome: { counts: { ...preview.counts }, records: byRow },
      })
      const { new: newRows, changed, advanced, unchanged, 'left-out': leftOut } = preview.counts
      const wrote = creates.length + updates.length > 0
      // Whoever reads a form in has begun: the office's matrix says so before the text is written.
      if (found && wrote && !(await returnByKey(w, found.obligation.key)))
        await beginReturn(w, context, { ...found, stored: null }, 0)
      return accept({
        created: newRows,
        changed,
        advanced,
        unchanged,
        leftOut,
        changeSet: wrote ? w.changeSet : null,
      })
    },
  )
  return written(applied)
}
