import type { RegisterRecord, Write } from '@zhaoshang/db'
import { sameValue, type Day, type Entity, type Values, type WorkPlan } from '@zhaoshang/domain'
import { keepFormFunds, openingColumns } from '../fund/keep-form-funds.ts'
import { noteDuplicates } from '../duplicate/note-duplicates.ts'
import { keepStages, stageDate } from './stage-days.ts'
import { activityColumns, problemColumns, projectColumns, splitSensitive } from './typed-columns.ts'

export interface RecordToCreate {
  /** Given by demo data, whose ids are the same everywhere. */
  readonly id?: string
  readonly values: Values
  /** Of a project: the stage that it is first seen at. */
  readonly stage?: string | undefined
  /** Of a project: `moved` where it begins here at the first of its stages; default `stock`, first seen at its stage. */
  readonly origin?: 'stock' | 'moved' | undefined
}

export interface RecordToChange {
  readonly before: RegisterRecord
  /** Whole, with what stays. */
  readonly values: Values
  readonly stage?: string | undefined
  /** Of a project that comes to its stage by a move that somebody made by name; else the one between the stages. */
  readonly move?: MadeMove | undefined
}

export interface MadeMove {
  readonly id: string
  readonly kind: string
  readonly reason: string | null
  readonly businessDay: Day | null
}

export interface WritingPlace {
  readonly plan: WorkPlan
  readonly unit: string
  /** Business day of the write, for the dated line of progress. */
  readonly today: Day
}

/** New records of a register: a project is a stock registration, first seen at its stage, gates not checked. */
export async function createRecords(
  w: Write,
  entity: Entity,
  place: WritingPlace,
  records: readonly RecordToCreate[],
): Promise<string[]> {
  const { plan, today } = place
  const split = records.map(({ values }) => splitSensitive(plan, values))
  const ids = await createRows(
    w,
    entity,
    place,
    records.map((record, i) => ({ ...record, values: split[i]?.open ?? {} })),
  )
  await putSensitive(
    w,
    entity,
    ids
      .map((id, i) => ({ id, sensitive: split[i]?.sensitive ?? {} }))
      .filter(({ sensitive }) => Object.keys(sensitive).length > 0),
  )
  if (entity === 'project') {
    const status = plan.statuses.find(({ counts }) => counts)?.id
    const move = plan.moves.find(({ kind }) => kind === 'stock')?.id ?? 'stock'
    await w.createMany(
      'projectMove',
      ids.map((projectId, i) => ({
        projectId,
        move,
        kind: 'stock',
        toStage: records[i]?.stage ?? null,
        toStatus: status ?? null,
        businessDay: today,
      })),
    )
    await keepStages(
      w,
      plan,
      today,
      ids.map((id, i) => ({
        id,
        stage: records[i]?.stage ?? '',
        values: records[i]?.values ?? {},
        origin: records[i]?.origin ?? 'stock',
      })),
    )
    await keepFormFunds(
      w,
      place,
      ids.map((id, i) => ({ id, values: records[i]?.values ?? {} })),
    )
  }
  await addProgress(
    w,
    entity,
    today,
    ids.map((id, i) => ({ id, was: undefined, is: progressOf(plan, entity, records[i]?.values ?? {}) })),
  )
  if (entity === 'project') await noteDuplicates(w, plan, ids)
  return ids
}

async function createRows(
  w: Write,
  entity: Entity,
  { plan, unit, today }: WritingPlace,
  records: readonly RecordToCreate[],
): Promise<string[]> {
  switch (entity) {
    case 'project': {
      const status = plan.statuses.find(({ counts }) => counts)?.id ?? ''
      const rows = await w.createMany(
        'project',
        records.map(({ id, values, stage = '', origin = 'stock' }) => {
          const columns = projectColumns(plan, values)
          return {
            id,
            ...columns,
            ...openingColumns(plan, today, values),
            ...stageDate(plan, stage, values),
            stage,
            status,
            reportingUnit: unit,
            firstReporter: unit,
            origin,
            ...(columns.latestProgress != null && { latestProgressDay: today }),
            values,
          }
        }),
      )
      return rows.map(({ id }) => id)
    }
    case 'problem': {
      const rows = await w.createMany(
        'problem',
        records.map(({ values }) => ({ ...problemColumns(plan, values), reportingUnit: unit, values })),
      )
      return rows.map(({ id }) => id)
    }
    case 'activity': {
      const rows = await w.createMany(
        'activity',
        records.map(({ values }) => ({ ...activityColumns(plan, values), reportingUnit: unit, values })),
      )
      return rows.map(({ id }) => id)
    }
  }
}

/** Changes records that stand at the version they were read at; gives the new versions by id. */
export async function changeRecords(
  w: Write,
  entity: Entity,
  place: WritingPlace,
  changes: readonly RecordToChange[],
): Promise<Map<string, number>> {
  const { plan, today } = place
  const split = changes.map(({ values }) => splitSensitive(plan, values))
  const versions = new Map<string, number>()
  const keep = (rows: readonly { id: string; version: number }[]): void =>
    rows.forEach(({ id, version }) => void versions.set(id, version))
  const patches = <P>(patchOf: (open: Values, change: RecordToChange) => P) =>
    changes.map((change, i) => ({
      key: change.before.id,
      expectedVersion: change.before.version,
      patch: patchOf(split[i]?.open ?? {}, change),
    }))
  if (entity === 'project') {
    const fundColumns = await keepFormFunds(
      w,
      place,
      changes.map(({ before, values }) => ({ id: before.id, before: before.values, values })),
    )
    keep(
      await w.updateMany(
        'project',
        patches((values, { stage, before }) => {
          const columns = projectColumns(plan, values)
          const progressed =
            columns.latestProgress != null &&
            columns.latestProgress !== progressOf(plan, entity, before.values)
          return {
            ...columns,
            ...fundColumns(before.id),
            ...stageDate(plan, stage ?? before.stage ?? '', values),
            ...(stage !== undefined && { stage }),
            // Another stage is another day of review.
            ...(stage !== undefined && stage !== before.stage && { reviewDay: null }),
            ...(progressed && { latestProgressDay: today }),
            values,
          }
        }),
      ),
    )
    const moved = changes.filter(({ stage, before }) => stage !== undefined && stage !== before.stage)
    await w.createMany(
      'projectMove',
      moved.map(({ before, stage = '', move }) => ({
        projectId: before.id,
        move: move?.id ?? moveTo(plan, before.stage, stage),
        kind: move?.kind ?? 'stock',
        fromStage: before.stage ?? null,
        toStage: stage,
        reason: move?.reason ?? null,
        businessDay: move ? move.businessDay : today,
      })),
    )
    await keepStages(
      w,
      plan,
      today,
      changes.map(({ before, stage, values }) => ({
        id: before.id,
        stage: stage ?? before.stage ?? '',
        values,
        origin: stage !== undefined && stage !== before.stage ? ('moved' as const) : ('stock' as const),
      })),
    )
  }
  if (entity === 'problem')
    keep(
      await w.updateMany(
        'problem',
        patches((values) => ({ ...problemColumns(plan, values), values })),
      ),
    )
  if (entity === 'activity')
    keep(
      await w.updateMany(
        'activity',
        patches((values) => ({ ...activityColumns(plan, values), values })),
      ),
    )
  await putSensitive(
    w,
    entity,
    changes.flatMap(({ before }, i) => {
      const sensitive = split[i]?.sensitive ?? {}
      return sameValues(before.sensitive, sensitive) ? [] : [{ id: before.id, sensitive }]
    }),
  )
  await addProgress(
    w,
    entity,
    today,
    changes.map(({ before, values }) => ({
      id: before.id,
      was: progressOf(plan, entity, before.values),
      is: progressOf(plan, entity, values),
    })),
  )
  if (entity === 'project')
    await noteDuplicates(
      w,
      plan,
      changes.filter((change) => likensAnew(plan, change)).map(({ before }) => before.id),
    )
  return versions
}

/** Whether what tells a project from others was changed. */
function likensAnew(plan: WorkPlan, { before, values }: RecordToChange): boolean {
  const [was, is] = [projectColumns(plan, before.values), projectColumns(plan, values)]
  return was.nameKey !== is.nameKey || was.investor !== is.investor || was.creditCode !== is.creditCode
}

/** The named move between the two stages where the plan has one; a form that skips stages registers the stage as found. */
function moveTo(plan: WorkPlan, from: string | undefined, to: string): string {
  const named = plan.moves.find(
    (move) => move.kind === 'forward' && move.to === to && from !== undefined && move.from.includes(from),
  )
  return (named ?? plan.moves.find(({ kind }) => kind === 'stock'))?.id ?? 'stock'
}

async function putSensitive(
  w: Write,
  entity: Entity,
  records: readonly { id: string; sensitive: Values }[],
): Promise<void> {
  if (records.length === 0) return
  await w.putMany(
    'sensitiveValue',
    records.map(({ id, sensitive }) => ({ entity, entityId: id, values: sensitive })),
  )
}

function progressOf(plan: WorkPlan, entity: Entity, values: Values): string | undefined {
  const field = plan.fields.find((candidate) => candidate.entity === entity && candidate.role === 'progress')
  const value = field && values[field.id]
  return typeof value === 'string' ? value : undefined
}

/** 最新进展: each new line is kept with its day. */
async function addProgress(
  w: Write,
  entity: Entity,
  day: Day,
  records: readonly { id: string; was: string | undefined; is: string | undefined }[],
): Promise<void> {
  const entries = records.flatMap(({ id, was, is }) =>
    is === undefined || is === was ? [] : [{ entity, entityId: id, day, text: is }],
  )
  if (entries.length > 0) await w.createMany('progressEntry', entries)
}

export function sameValues(a: Values, b: Values): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => sameValue(a[id], b[id]))
}
