import {
  latestSnapshots,
  recordsOfList,
  snapshotRows,
  type FrozenRow,
  type RegisterRecord,
} from '@zhaoshang/db'
import {
  fieldWithRole,
  maskSensitive,
  type Entity,
  type List,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from '../scope/checked.ts'
import type { FoundReturn } from './find-return.ts'
import { isFrozen } from './is-frozen.ts'

/** A row of a list, from the register or from what was handed in. */
export interface ListRow {
  readonly recordId: string
  readonly version: number
  readonly name: string
  readonly stage?: string
  /** Sensitive values masked for those who may know that they are there, without them for others. */
  readonly values: Values
}

interface ListRows {
  readonly rows: ListRow[]
  readonly asSnapshot?: number
}

/** All rows of one list of a return, contacts masked, and the number of the snapshot where they are frozen. */
export async function listRows(context: ActorContext, found: FoundReturn, list: List): Promise<ListRows> {
  const { rows, ...more } = await clearRows(context, found, list)
  return { ...more, rows: rows.map((row) => ({ ...row, values: maskSensitive(context.plan, row.values) })) }
}

/** The same with contacts in clear: only for whoever had them shown, which is put on record. */
export async function clearRows(
  context: ActorContext,
  { obligation, stored }: FoundReturn,
  list: List,
): Promise<ListRows> {
  const { database, plan } = context
  const sensitive = may(context, 'contact.read', { reportingUnit: obligation.unit })
  if (stored && isFrozen(stored.phase)) {
    const snapshot = (await latestSnapshots(database, [stored.id])).get(stored.id)
    if (!snapshot) throw new Error(`return ${stored.id} was handed in without a snapshot`)
    const rows = await snapshotRows(database, { snapshotIds: [snapshot.id], list: list.id, sensitive })
    return { rows: rows.map((row) => ofFrozen(plan, list.entity, row)), asSnapshot: snapshot.n }
  }
  const records = await recordsOfList(database, { list, plan, unit: obligation.unit, sensitive })
  return { rows: records.map(ofRecord) }
}

export function ofFrozen(plan: WorkPlan, entity: Entity, row: FrozenRow): ListRow {
  const values = { ...row.values, ...row.sensitive }
  const name = values[fieldWithRole(plan, entity, 'name')?.id ?? '']
  return {
    recordId: row.entityId,
    version: row.entityVersion,
    name: typeof name === 'string' ? name : '',
    values,
  }
}

function ofRecord(record: RegisterRecord): ListRow {
  return {
    recordId: record.id,
    version: record.version,
    name: record.name,
    ...(record.stage !== undefined && { stage: record.stage }),
    values: { ...record.values, ...record.sensitive },
  }
}
