import { latestChanges, recordsById, type Contradiction, type Database } from '@zhaoshang/db'
import {
  entitySchema,
  fieldOf,
  formatValue,
  stageOf,
  unitOf,
  type FieldValue,
  type WorkPlan,
} from '@zhaoshang/domain'
import { projectColumns } from '../record/typed-columns.ts'
import type { ContradictionView } from '../refusal/contradiction.ts'

/** So many are told one by one; of the others only the number. */
const told = 30

/** What stands in the way, in words: which record, what of it, how the set left it, how it is now, and who changed it. */
export async function contradictionViews(
  { database, plan }: { database: Database; plan: WorkPlan },
  contradictions: readonly Contradiction[],
): Promise<{ total: number; contradictions: ContradictionView[] }> {
  const all = withoutMirrors(plan, contradictions)
  const shown = all.slice(0, told)
  const named = new Map<string, { name: string; by?: string; at?: string }>()
  for (const [entity, of] of Map.groupBy(shown, ({ entity: one }) => one)) {
    const ids = [...new Set(of.map(({ entityId }) => entityId))]
    const register = entitySchema.safeParse(entity)
    const records = register.success
      ? await recordsById(database, register.data, ids, { sensitive: false })
      : []
    const later = await latestChanges(database, entity, ids)
    for (const id of ids) {
      const change = later.find(({ entityId }) => entityId === id)
      named.set(`${entity}/${id}`, {
        name: records.find((record) => record.id === id)?.name ?? '',
        ...(change && { by: change.actorName, at: change.at }),
      })
    }
  }
  return {
    total: all.length,
    contradictions: shown.map((one) => ({
      entity: one.entity,
      id: one.entityId,
      why: one.why,
      name: '',
      ...named.get(`${one.entity}/${one.entityId}`),
      ...labelled(plan, one),
    })),
  }
}

/** A column that says the same as a field is not told twice. */
function withoutMirrors(plan: WorkPlan, contradictions: readonly Contradiction[]): Contradiction[] {
  const mirrors = new Set(Object.keys(projectColumns(plan, {})))
  const fielded = new Set(
    contradictions.filter(({ field }) => field !== undefined).map(({ entityId }) => entityId),
  )
  return contradictions.filter(
    ({ property = '', field, entityId }) =>
      field !== undefined ||
      ((!fielded.has(entityId) || !mirrors.has(property)) &&
        !isSaidElsewhere(contradictions, property, entityId)),
  )
}

/** Who did it stands beside each line anyway; an id tells nobody anything while another column of the record does. */
function isSaidElsewhere(
  contradictions: readonly Contradiction[],
  property: string,
  entityId: string,
): boolean {
  return (
    idColumns.has(property) &&
    contradictions.some((one) => one.entityId === entityId && !idColumns.has(one.property ?? ''))
  )
}

function labelled(plan: WorkPlan, { property, field: id, left, now }: Contradiction) {
  const field = id === undefined ? undefined : fieldOf(plan, id)
  // What is sensitive is named, never shown.
  if (field?.sensitive) return { label: field.label }
  if (field) return { label: field.label, left: inField(plan, field, left), now: inField(plan, field, now) }
  if (property === undefined) return {}
  return { label: property, left: inColumn(plan, property, left), now: inColumn(plan, property, now) }
}

function inField(plan: WorkPlan, field: NonNullable<ReturnType<typeof fieldOf>>, value: unknown): string {
  return value === null || value === undefined ? '' : formatValue(plan, field, value as FieldValue)
}

const idColumns: ReadonlySet<string> = new Set([
  'reviewer',
  'proposedBy',
  'decidedBy',
  'ownerPerson',
  'sourceLead',
  'mergedInto',
  'approvalId',
])
const unitColumns: ReadonlySet<string> = new Set([
  'reportingUnit',
  'responsibleUnit',
  'firstReporter',
  'owner',
])

function inColumn(plan: WorkPlan, property: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : ''
  if (idColumns.has(property)) return ''
  if (property === 'stage') return stageOf(plan, value)?.name ?? value
  if (property === 'status') return plan.statuses.find(({ id }) => id === value)?.name ?? value
  if (unitColumns.has(property)) return unitOf(plan, value)?.shortName ?? value
  return value
}
