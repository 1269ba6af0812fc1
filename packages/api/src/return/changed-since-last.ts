import { latestSnapshots, returnByKey, snapshotRows } from '@zhaoshang/db'
import { periodOf, previousPeriod, sameValue, type List, type Values } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import type { FoundReturn } from './find-return.ts'
import type { ListRow } from './list-rows.ts'

/**
 * Rows of a list that are new, different or gone since the unit's return of
 * the period before; undefined where there was none to compare with.
 */
export async function changedSinceLast(
  { database, plan }: Pick<ActorContext, 'database' | 'plan'>,
  { obligation, cycle }: FoundReturn,
  list: List,
  rows: readonly ListRow[],
): Promise<number | undefined> {
  const period = periodOf(cycle.rhythm, obligation.period)
  const before = period && previousPeriod(cycle.rhythm, period)
  const last = before && (await returnByKey(database, `${cycle.id}/${before.id}/${obligation.unit}`))
  const snapshot = last && (await latestSnapshots(database, [last.id])).get(last.id)
  if (!snapshot) return undefined
  const frozen = await snapshotRows(database, { snapshotIds: [snapshot.id], list: list.id, sensitive: false })
  const then = new Map(frozen.map((row) => [row.entityId, row]))
  const fields = list.columns
    .flatMap((column) => column.fields)
    .filter((id) => !plan.fields.some((field) => field.id === id && field.sensitive))
  const now = new Set(rows.map((row) => row.recordId))
  const gone = frozen.filter((row) => !now.has(row.entityId)).length
  return gone + rows.filter((row) => differs(fields, row.values, then.get(row.recordId)?.values)).length
}

function differs(fields: readonly string[], now: Values, then: Values | undefined): boolean {
  return then === undefined || fields.some((id) => !sameValue(now[id], then[id]))
}
