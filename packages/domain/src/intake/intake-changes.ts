import type { FieldValue, Values } from '../field/value.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Preview, PreviewRow } from './intake.ts'

/** A record to be registered. Values of sensitive fields stand apart, as they are stored. */
export type IntakeCreate = {
  readonly row: number
  readonly name: string
  readonly stage?: string
  readonly values: Values
  readonly sensitive: Values
}

/** What changes of a record that was compared at `version`; `stage` only where it advances. */
export type IntakeUpdate = {
  readonly row: number
  readonly id: string
  readonly version: number
  readonly stage?: string
  readonly values: Values
  readonly sensitive: Values
}

/**
 * What applying a preview writes: one entry per new, changed or advanced row.
 * Unchanged rows, rows left out and cells left out write nothing. A preview
 * that cannot be applied is a bug of the caller and throws.
 *
 * @example intakeChanges(previewOfUnchanged) // { creates: [], updates: [] }
 */
export function intakeChanges(
  plan: WorkPlan,
  preview: Preview,
): { creates: IntakeCreate[]; updates: IntakeUpdate[] } {
  if (!preview.canApply) throw new Error('a preview with faults cannot be applied')
  const creates: IntakeCreate[] = []
  const updates: IntakeUpdate[] = []
  for (const row of preview.rows) {
    const stage = row.stage === undefined || row.stage === row.stageBefore ? {} : { stage: row.stage }
    if (row.status === 'new')
      creates.push({ row: row.row, name: row.name, ...stage, ...valuesOf(plan, row, false) })
    else if ((row.status === 'changed' || row.status === 'advanced') && row.recordId !== undefined)
      updates.push({
        row: row.row,
        id: row.recordId,
        version: row.recordVersion ?? 0,
        ...stage,
        ...valuesOf(plan, row, true),
      })
  }
  return { creates, updates }
}

function valuesOf(
  plan: WorkPlan,
  row: PreviewRow,
  onlyChanged: boolean,
): { values: Values; sensitive: Values } {
  const fields = indexOfPlan(plan).fields
  const values: Record<string, FieldValue> = {}
  const sensitive: Record<string, FieldValue> = {}
  for (const cell of row.cells) {
    if (cell.value === undefined || (onlyChanged && !cell.changed)) continue
    const apart = fields.get(cell.field)?.sensitive === true
    ;(apart ? sensitive : values)[cell.field] = cell.value
  }
  return { values, sensitive }
}
