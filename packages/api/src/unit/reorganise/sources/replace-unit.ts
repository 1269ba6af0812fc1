import type { Entity, FieldValue, Values, WorkPlan } from '@zhaoshang/domain'

/** The values of a record with another unit wherever a field names the one. */
export function replaceUnit(
  plan: WorkPlan,
  entity: Entity,
  values: Values,
  from: string,
  to: string,
): Values {
  const naming = new Set(
    plan.fields.filter((field) => field.entity === entity && field.type === 'unit').map(({ id }) => id),
  )
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, naming.has(id) ? replaced(value, from, to) : value]),
  )
}

function replaced(value: FieldValue, from: string, to: string): FieldValue {
  if (value === from) return to
  if (!Array.isArray(value)) return value
  return [...new Set(value.map((one) => (one === from ? to : one)))]
}
