import type { Field, WorkPlan } from '@zhaoshang/domain'
import type { FieldSpec } from '../../../../components/form/field.tsx'
import { choicesOf } from '../../../../plan/choices.ts'

/** What one can do to a field of many projects at once. */
export const doings = [
  { value: 'set', label: '改为' },
  { value: 'append', label: '在后面补充' },
  { value: 'clear', label: '清空' },
] as const
export type Doing = (typeof doings)[number]['value']

/** Fields that may be changed for many at once: not the name, which tells them apart, nor a person’s contact. */
export function bulkFields(plan: WorkPlan): Field[] {
  return plan.fields.filter(
    ({ entity, role, sensitive }) => entity === 'project' && role !== 'name' && !sensitive,
  )
}

/** Only a text can be added to. */
export function doingsFor(field: Field | undefined): (typeof doings)[number][] {
  const isText = field?.type === 'text' || field?.type === 'long-text'
  return doings.filter(({ value }) => value !== 'append' || isText)
}

/** How a value of the field is entered: chosen where the plan knows the choices, else typed as in a form. */
export function valueSpec(plan: WorkPlan, field: Field): FieldSpec {
  const base = { name: 'text', label: '内容', required: true } as const
  // What is read is what people would write in the cell of a form.
  const words = field.type === 'units' ? [] : choicesOf(plan, field)
  if (words.length > 0)
    return { ...base, kind: 'choice', options: words.map((label) => ({ value: label, label })) }
  if (field.type === 'long-text') return { ...base, kind: 'long', maxLength: field.maxLength ?? 2_000 }
  const hint = field.unit === undefined ? hints[field.type] : `单位：${field.unit}`
  return { ...base, maxLength: field.maxLength ?? 500, ...(hint !== undefined && { hint }) }
}

const hints: Partial<Record<Field['type'], string>> = {
  date: '如 2024-04-25、2024年4月',
  'time-span': '如 2024-2026',
  units: '多个单位用顿号隔开',
}
