import { fieldOf } from '../plan/plan-lookup.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Field } from './field.ts'
import type { FieldValue, Values } from './value.ts'

/**
 * A sensitive value made unrecognisable, so that a list still shows whether
 * something stands there: 138****0001, 王**. What is no text gives nothing.
 *
 * @example maskValue(nameField, '王某某') // '王**'
 */
export function maskValue(field: Pick<Field, 'type'>, value: FieldValue): string | undefined {
  if (typeof value !== 'string') return undefined
  if (field.type !== 'phone') return `${[...value][0] ?? ''}**`
  return value.length >= 8 ? `${value.slice(0, 3)}****${value.slice(-4)}` : '****'
}

/**
 * Values with the sensitive ones masked: what every list, print and export
 * shows until somebody who may has them shown.
 *
 * @example maskSensitive(plan, { name: '某项目', contactPhone: '13800000001' }).contactPhone // '138****0001'
 */
export function maskSensitive(plan: WorkPlan, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const field = fieldOf(plan, id)
      if (!field?.sensitive) return [[id, value]]
      const masked = maskValue(field, value)
      return masked === undefined ? [] : [[id, masked]]
    }),
  )
}

/**
 * Whether a text is a mask and no value: a form that was exported masked and is
 * read in again must not put the masks over what is stored.
 *
 * @example isMask('138****0001') // true
 */
export function isMask(text: string): boolean {
  return /\*\*/.test(text)
}
