import type { Row } from '../expr/expr.ts'
import type { FieldValue } from '../field/value.ts'
import type { StoredRecord } from '../intake/intake.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/** What rules see of a record; a record that is not stored yet has no id and may have no stage. */
export type RecordLike = Pick<StoredRecord, 'values' | 'reportingUnit'> &
  Partial<Pick<StoredRecord, 'id' | 'name' | 'stage' | 'status'>> & {
    /** The project that it was merged into; it counts no more. */
    readonly mergedInto?: string | null
  }

/**
 * The row that expressions over records test (`rows` and `registersAs` of a
 * list, gates, scopes): every value by its field id, amounts as whole yuan, and
 * beside them `id`, `name`, `stage`, `status`, `counts` (whether a record of
 * that status stands in lists; one merged into another does not) and `reportingUnit`.
 *
 * @example testExpr(list.rows, recordFacts(plan, record)) // whether the record stands in the list
 */
export function recordFacts(plan: WorkPlan, record: RecordLike): Row {
  const status = record.status ?? plan.statuses.find((candidate) => candidate.counts)?.id
  return {
    ...factsOfValues(record.values),
    id: record.id,
    name: record.name,
    stage: record.stage,
    status,
    counts:
      record.mergedInto == null &&
      (status === undefined || (indexOfPlan(plan).statusCounts.get(status) ?? true)),
    reportingUnit: record.reportingUnit,
  }
}

function factsOfValues(values: Readonly<Record<string, FieldValue>>): Row {
  const facts: Record<string, unknown> = {}
  for (const [id, value] of Object.entries(values)) {
    facts[id] = typeof value === 'object' && !Array.isArray(value) ? value.yuan : value
  }
  return facts
}
