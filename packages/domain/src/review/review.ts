import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'

/** One thing that is looked at: land, funds, energy, emissions, or industry policy, environment, safety. */
export const reviewDimensionSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Units that decide it; all of them must. */
  deciders: exprSchema,
  /** Figures asked for with the decision: 亩, 吨标准煤, 吨. */
  figures: z.array(z.strictObject({ id: z.string(), label: z.string(), unit: z.string() })).default([]),
  workingDays: z.int().positive().max(250),
  /** For flagship and driving projects. */
  fastWorkingDays: z.int().positive().max(250).optional(),
})

/** What is looked at before a stage, by whom, within which time. */
export const reviewSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  clause: z.string().optional(),
  /** Stage that it stands before. */
  before: z.string(),
  /** Stage from which on it can be sent; absent: from the first on. */
  from: z.string().optional(),
  /** Flow that decides what was refused or is stuck, one by one (一事一议); absent: there is no such way. */
  specialCase: z.string().optional(),
  level: z.enum(['off', 'warn', 'block']),
  /** Deciders look side by side, or one dimension after the other in this order. */
  parallel: z.boolean().default(true),
  dimensions: z.array(reviewDimensionSchema).min(1),
  /** Materials must be complete this many working days before the review meeting, where there is one. */
  materialsWorkingDaysBefore: z.int().min(0).max(250).optional(),
  /** Kind of document in which result and conditions are written (审查意见书). */
  document: z.string().optional(),
  /** Only these dimensions are asked when it holds over the project's facts (short procedure, 框架协议). */
  shortProcedure: z.strictObject({ when: exprSchema, dimensions: z.array(z.string()) }).optional(),
})
export type Review = z.infer<typeof reviewSchema>
export type ReviewDimension = z.infer<typeof reviewDimensionSchema>
