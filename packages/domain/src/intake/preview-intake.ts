import { testExpr } from '../expr/expr.ts'
import type { FormReading } from '../form/form-reading.ts'
import type { List } from '../list/list.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { recordFacts } from '../record/record-facts.ts'
import type { Corrections, Preview, RowStatus, StoredRecord } from './intake.ts'
import { correctedColumns, joinedCorrections } from './corrected.ts'
import { rowJudge } from './judge-row.ts'
import { recordMatcher } from './match-record.ts'
import { cellReader, targetColumns } from './read-cells.ts'
import { totalsOff } from './totals-off.ts'

/** A form as read, with the corrections made on the screen. */
export type IntakeInput = {
  readonly plan: WorkPlan
  readonly list: List
  readonly reading: FormReading
  readonly corrections: Corrections
  /** Records of the list's register; those of other units are left aside. */
  readonly stored: readonly StoredRecord[]
  /** The very same file was applied before, with these corrections. */
  readonly appliedBefore?: { readonly corrections: Corrections } | undefined
}

/** What the form is held against: plan, register, unit, period. */
export type IntakeContext = {
  /** Unit for whose register the file is read. */
  readonly reportingUnit: string
  /** Year by which dates without one are read; default the reading's. */
  readonly year?: number | undefined
}

/**
 * What a file would do to the register, row by row: new, changed, advanced to a
 * later stage, unchanged, or wrong with the cell and the reason. Only an empty
 * name blocks a row for being empty; a malformed cell blocks it until it is
 * edited or left out. Absent columns and empty cells keep what is stored.
 * Nothing is written here.
 *
 * @example previewIntake(sameFormAgain, context).rows.every((row) => row.status === 'unchanged') // true
 */
export function previewIntake(input: IntakeInput, context: IntakeContext): Preview {
  const { plan, list, reading, appliedBefore } = input
  const corrections = appliedBefore
    ? joinedCorrections(appliedBefore.corrections, input.corrections)
    : input.corrections
  const columns = correctedColumns(reading, corrections)
  const targets = targetColumns(plan, columns, context.year ?? reading.year ?? yearOfPeriod(reading.period))
  const own = input.stored.filter((record) => record.reportingUnit === context.reportingUnit)
  const rows = reading.rows.map(cellReader(plan, targets, corrections))
  const judge = rowJudge({
    plan,
    list,
    targets,
    corrections,
    appliedWith: appliedBefore?.corrections,
    reportingUnit: context.reportingUnit,
    match: recordMatcher(plan, list.entity, own),
  })
  const judged = rows.map(judge)
  const named = new Set(judged.map(({ row }) => row.recordId))
  const counts: Record<RowStatus, number> = {
    new: 0,
    changed: 0,
    advanced: 0,
    unchanged: 0,
    wrong: 0,
    'left-out': 0,
  }
  for (const { row } of judged) counts[row.status]++

  return {
    list: list.id,
    columns,
    rows: judged.map(({ row }) => row),
    counts,
    missing: own
      .filter((record) => !named.has(record.id) && testExpr(list.rows, recordFacts(plan, record)))
      .map((record) => ({ recordId: record.id, name: record.name })),
    totalsOff: totalsOff(plan, reading, targets, rows),
    appliedBefore: appliedBefore !== undefined,
    correctionsKept: judged.reduce((sum, { kept }) => sum + kept, 0),
    canApply: counts.wrong === 0 && judged.length > 0,
  }
}

function yearOfPeriod(period: string | undefined): number | undefined {
  const year = Number(period?.slice(0, 4))
  return Number.isInteger(year) ? year : undefined
}
