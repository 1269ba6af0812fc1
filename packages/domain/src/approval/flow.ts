import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'

/** One step of an approval: who is asked, and what their answers do. */
export const flowStepSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Asked by post, by unit, or both. */
  deciders: z.strictObject({ posts: z.array(z.string()).default([]), units: exprSchema.optional() }),
  /** `all` must agree, `one` is enough, `heard`: an answer counts whatever it says (征求意见). */
  needs: z.enum(['all', 'one', 'heard']),
  /** Steps that must be done before; steps with the same `after` run side by side. */
  after: z.array(z.string()).default([]),
  /** A refusal ends the flow, or sends it back to the step named. */
  onRefusal: z
    .union([z.strictObject({ ends: z.literal(true) }), z.strictObject({ backTo: z.string() })])
    .default({ ends: true }),
  /** Working days within which an answer is expected. */
  withinWorkingDays: z.int().positive().optional(),
  /** Left out when this holds over the facts of the matter (short procedure). */
  skipWhen: exprSchema.optional(),
})
export type FlowStep = z.infer<typeof flowStepSchema>

/** How something is approved: ordered and parallel steps. */
export const flowSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  clause: z.string().optional(),
  steps: z.array(flowStepSchema).min(1),
})
export type Flow = z.infer<typeof flowSchema>
