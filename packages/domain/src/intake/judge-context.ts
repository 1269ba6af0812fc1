import type { List } from '../list/list.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Corrections } from './intake.ts'
import type { RecordMatcher } from './match-record.ts'
import type { TargetColumn } from './read-cells.ts'

/** What deciding about a row needs besides the row. */
export type JudgeContext = {
  readonly plan: WorkPlan
  readonly list: List
  readonly targets: readonly TargetColumn[]
  readonly corrections: Corrections
  /** Corrections with which the very same file was applied before. */
  readonly appliedWith: Corrections | undefined
  readonly reportingUnit: string
  readonly match: RecordMatcher
}
