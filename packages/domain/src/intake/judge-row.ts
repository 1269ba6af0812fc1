import type { FieldValue, Values } from '../field/value.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import { compareRow } from './compare-row.ts'
import type { PreviewCell, PreviewRow, RowStatus, StoredRecord } from './intake.ts'
import type { JudgeContext } from './judge-context.ts'
import { nameChecker } from './name-fault.ts'
import type { RowReading } from './read-cells.ts'
import { gapsByStage, laterStage, registeredStage } from './row-stage.ts'

/** A row of the preview, and how many corrections of an earlier applying, or since, stay. */
export type JudgedRow = { readonly row: PreviewRow; readonly kept: number }

/** Decides rows one after the other, top down: the second of two equal names is the one at fault. */
export function rowJudge(context: JudgeContext): (read: RowReading) => JudgedRow {
  const { plan, list, appliedWith } = context
  const leftOut = new Set(context.corrections.leftOutRows)
  const checkName = nameChecker(context)
  const gaps = gapsByStage(plan, list.entity)

  return (read) => {
    const values = valuesOf(read.cells)
    const cells = [...read.cells]
    if (leftOut.has(read.row)) {
      const name = nameIn(context, cells)
      const record = name === '' ? undefined : context.match(name, values)
      const known = record ? { recordId: record.id } : {}
      return { row: { row: read.row, name, status: 'left-out', ...known, cells, gaps: [] }, kept: 0 }
    }
    const { name, sound } = checkName(read.row, cells, values)
    const record = sound ? context.match(name, values) : undefined
    const wrong = cells.some((cell) => cell.fault !== undefined)
    const kept = record ? compareRow(context, read, cells, record) : 0
    const merged: Values = record ? { ...record.values, ...values } : values
    const stage = stageOf(context, record, merged)
    const status = statusOf(wrong, record, stage, cells, appliedWith !== undefined)
    const row: PreviewRow = { row: read.row, status, name, cells, gaps: gaps(stage, merged) }
    if (stage !== undefined) row.stage = stage
    if (record) {
      row.recordId = record.id
      row.recordVersion = record.version
      if (record.stage !== undefined) row.stageBefore = record.stage
    }
    // Applied before, and the name no longer there: it was corrected in the register since.
    const renamed = appliedWith !== undefined && !record && !wrong ? 1 : 0
    return { row, kept: kept + renamed }
  }
}

function statusOf(
  wrong: boolean,
  record: StoredRecord | undefined,
  stage: string | undefined,
  cells: readonly PreviewCell[],
  appliedBefore: boolean,
): RowStatus {
  if (wrong) return 'wrong'
  if (!record) return appliedBefore ? 'unchanged' : 'new'
  if (stage !== record.stage) return 'advanced'
  return cells.some((cell) => cell.changed) ? 'changed' : 'unchanged'
}

function stageOf(
  context: JudgeContext,
  record: StoredRecord | undefined,
  merged: Values,
): string | undefined {
  if (context.appliedWith && record) return record.stage
  const proposed = registeredStage(context.plan, context.list, {
    values: merged,
    reportingUnit: context.reportingUnit,
    ...(record?.stage !== undefined && { stage: record.stage }),
    ...(record?.status !== undefined && { status: record.status }),
  })
  return laterStage(context.plan, record?.stage, proposed)
}

function valuesOf(cells: readonly PreviewCell[]): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {}
  for (const cell of cells) if (cell.value !== undefined) values[cell.field] = cell.value
  return values
}

function nameIn({ plan, list }: JudgeContext, cells: readonly PreviewCell[]): string {
  const field = indexOfPlan(plan).withRole(list.entity, 'name')
  const cell = cells.find((candidate) => candidate.field === field?.id)
  return typeof cell?.value === 'string' ? cell.value : (cell?.read.trim() ?? '')
}
