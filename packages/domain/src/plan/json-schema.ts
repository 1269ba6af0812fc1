import { z } from 'zod'
import { workPlanSchema } from './work-plan.ts'

/**
 * The shape of a work plan as JSON Schema (draft 2020-12), for editors that
 * complete and check as one types. It cannot say what names refer to: that a
 * plan holds together, only `parseWorkPlan` says.
 *
 * @example (workPlanJsonSchema() as { $schema: string }).$schema // 'https://json-schema.org/draft/2020-12/schema'
 */
export function workPlanJsonSchema(): object {
  return z.toJSONSchema(workPlanSchema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' })
}
