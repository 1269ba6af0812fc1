import type { Row } from '@zhaoshang/db'
import { daySchema, type WorkPlan } from '@zhaoshang/domain'
import { z } from 'zod'
import { shortNameOf } from '../element/element-view.ts'

export const supportStateSchema = z.enum(['asked', 'granted', 'partly', 'refused'])

export const supportViewSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  unit: z.string(),
  unitName: z.string(),
  kind: z.string(),
  asked: z.string(),
  askedOf: z.string(),
  askedDay: daySchema,
  state: supportStateSchema,
  result: z.string().nullable(),
  resultDay: daySchema.nullable(),
})

export function supportView(plan: WorkPlan, row: Row<'supportRequest'>): z.infer<typeof supportViewSchema> {
  const { id, version, unit, kind, asked, askedOf, askedDay, state, result, resultDay } = row
  return {
    id,
    version,
    unit,
    unitName: shortNameOf(plan, unit),
    kind,
    asked,
    askedOf,
    askedDay,
    state,
    result,
    resultDay,
  }
}
