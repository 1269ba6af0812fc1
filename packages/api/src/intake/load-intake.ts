import {
  appliedBefore,
  findByNames,
  getImportSession,
  recordsOfList,
  type Queryable,
  type RegisterRecord,
  type Row,
} from '@zhaoshang/db'
import {
  listOf,
  nameKey,
  previewIntake,
  rowNames,
  type Corrections,
  type List,
  type Preview,
} from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { findReturn, type FoundReturn } from '../return/find-return.ts'

export interface LoadedIntake {
  readonly session: Row<'importSession'>
  /** The return that it is for; null: the unit's register, outside of any. */
  readonly found: FoundReturn | null
  /** Null while the form could not be told. */
  readonly list: List | null
}

/** An intake for somebody who may fill the return that it is for, or write the register where it is for none. */
export async function loadIntake(context: ActorContext, id: string): Promise<LoadedIntake> {
  const session = await getImportSession(context.database, id)
  if (!session) throw new Refused({ code: 'not-found', what: 'intake' })
  const found =
    session.obligationKey === null ? null : await findReturn(context, session.obligationKey, 'return.fill')
  if (!found) {
    assertMay(context, 'return.fill', { unit: session.unit })
    assertMay(context, 'project.edit', { reportingUnit: session.unit })
  }
  return {
    session,
    found,
    list: (session.list === null ? undefined : listOf(context.plan, session.list)) ?? null,
  }
}

/** Lists that a form may be taken for: those of the return's cycle, or every list of projects. */
export function listsOf({ plan }: Pick<ActorContext, 'plan'>, found: FoundReturn | null): List[] {
  if (!found) return plan.lists.filter(({ entity }) => entity === 'project')
  return found.cycle.contents.flatMap((content) =>
    content.kind === 'list' ? (listOf(plan, content.list) ?? []) : [],
  )
}

export function correctionsOf({
  mapping,
  edits,
  leftOut,
}: Pick<Row<'importSession'>, 'mapping' | 'edits' | 'leftOut'>): Corrections {
  return { columns: mapping, cells: edits, leftOutRows: [...leftOut] }
}

/** A form as it was read and corrected, kept or not. */
export type IntakeForm = Pick<
  Row<'importSession'>,
  'unit' | 'fileSha256' | 'reading' | 'mapping' | 'edits' | 'leftOut'
>

/** The form against the register as `q` sees it, and the records that it was held against. */
export async function previewOf(
  q: Queryable,
  { plan }: Pick<ActorContext, 'plan'>,
  session: IntakeForm,
  list: List,
): Promise<{ preview: Preview; records: ReadonlyMap<string, RegisterRecord> }> {
  const { unit, reading, fileSha256 } = session
  const before = await appliedBefore(q, { unit, list: list.id, fileSha256, sheet: reading.sheet })
  const input = {
    plan,
    list,
    reading,
    corrections: correctionsOf(session),
    ...(before && { appliedBefore: { corrections: correctionsOf(before) } }),
  }
  const names = rowNames(input, { reportingUnit: unit }).map(nameKey)
  const named = await findByNames(q, list.entity, unit, [...new Set(names)], { sensitive: true })
  const listed = await recordsOfList(q, { list, plan, unit, sensitive: true })
  const records = new Map([...named, ...listed].map((record) => [record.id, record]))
  const stored = [...records.values()].map(({ sensitive, ...record }) => ({
    ...record,
    values: { ...record.values, ...sensitive },
  }))
  return { preview: previewIntake({ ...input, stored }, { reportingUnit: unit }), records }
}
