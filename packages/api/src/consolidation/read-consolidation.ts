import {
  latestSnapshots,
  snapshotRows,
  type Database,
  type FrozenRow,
  type SnapshotHead,
} from '@zhaoshang/db'
import { cycleOf, listOf, type Cycle, type List } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { readMatrix, type MatrixRow } from '../matrix/read-matrix.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'

export interface Consolidation {
  readonly cycle: Cycle
  readonly accepted: readonly { readonly row: MatrixRow; readonly snapshot: SnapshotHead }[]
  readonly missing: readonly MatrixRow[]
  /** Whether the rows carry contacts. */
  readonly contacts: boolean
  readonly lists: readonly { readonly list: List; readonly rows: readonly FrozenRow[] }[]
}

/** Accepted returns of a period over all units, in the plan's order, as they were handed in; the missing ones named. */
export async function readConsolidation(
  context: ActorContext,
  { cycle: id, period }: { cycle: string; period: string },
): Promise<Consolidation> {
  const { plan, database } = context
  const cycle = cycleOf(plan, id)
  if (!cycle) throw new Refused({ code: 'not-found', what: 'cycle' })
  const matrix = await readMatrix(context, cycle, period)
  if (matrix.length === 0) throw new Refused({ code: 'not-found', what: 'period' })
  const taken = matrix.filter(({ phase }) => phase === 'accepted')
  const snapshots = await latestSnapshots(
    database,
    taken.flatMap(({ stored }) => stored?.id ?? []),
  )
  const accepted = taken.flatMap((row) => {
    const snapshot = row.stored && snapshots.get(row.stored.id)
    return snapshot ? [{ row, snapshot }] : []
  })
  const snapshotIds = accepted.map(({ snapshot }) => snapshot.id)
  const contacts = accepted.every(({ row }) => may(context, 'contact.read', { reportingUnit: row.unit }))
  const lists = await Promise.all(
    cycle.contents.flatMap((content) => {
      const list = content.kind === 'list' ? listOf(plan, content.list) : undefined
      return list ? [rowsOf(database, list, snapshotIds, contacts)] : []
    }),
  )
  const missing = matrix.filter(({ owed, phase }) => owed && phase !== 'accepted')
  return { cycle, accepted, missing, lists, contacts }
}

async function rowsOf(database: Database, list: List, snapshotIds: readonly string[], sensitive: boolean) {
  return { list, rows: await snapshotRows(database, { snapshotIds, list: list.id, sensitive }) }
}
