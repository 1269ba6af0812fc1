import type { ChangeOnRecord } from '@zhaoshang/db'
import { fieldOf, formatValue, isBusiness, type FieldValue, type WorkPlan } from '@zhaoshang/domain'
import { z } from 'zod'

const valueViewSchema = z.strictObject({
  /** Absent where nothing stood there. */
  text: z.string().optional(),
  /** A business value that is not released: only that something stands there. */
  masked: z.boolean(),
})

/** What became of one record, field by field. */
export const changeViewSchema = z.strictObject({
  entity: z.string(),
  entityId: z.string(),
  action: z.enum(['create', 'update', 'remove']),
  fields: z.array(
    z.strictObject({ field: z.string(), label: z.string(), before: valueViewSchema, after: valueViewSchema }),
  ),
})

type Properties = Readonly<Record<string, unknown>>

/** @param open whether a case lets business values of this record be seen. */
export function changeView(
  plan: WorkPlan,
  { entity, entityId, action, before, after }: ChangeOnRecord,
  open: boolean,
): z.infer<typeof changeViewSchema> {
  const masked = isBusiness(entity) && !open
  const [was, is] = [flat(before), flat(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => was[name] != null || is[name] != null,
  )
  const view = (value: unknown, name: string) => ({
    ...(value != null && !masked && { text: inWords(plan, name, value) }),
    masked: masked && value != null,
  })
  return {
    entity,
    entityId,
    action,
    fields: names.map((field) => ({
      field,
      label: fieldOf(plan, field)?.label ?? field,
      before: view(was[field], field),
      after: view(is[field], field),
    })),
  }
}

/** Values by field id stand among the columns. */
function flat(row: Properties | null): Properties {
  const { values, ...columns } = row ?? {}
  return { ...columns, ...(typeof values === 'object' && values !== null ? values : {}) }
}

function inWords(plan: WorkPlan, name: string, value: unknown): string {
  if (typeof value === 'object' && value !== null && 'erased' in value) return '（已删除）'
  if (typeof value === 'object' && value !== null && 'altered' in value) return '（被改动过，无法还原）'
  const field = fieldOf(plan, name)
  if (field && typeof value !== 'object') return formatValue(plan, field, value as FieldValue)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
