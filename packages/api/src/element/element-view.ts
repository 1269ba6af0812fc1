import type { NamedElementDecision, ProjectBrief } from '@zhaoshang/db'
import { daySchema, instantSchema, unitOf, type WorkPlan } from '@zhaoshang/domain'
import { z } from 'zod'
import { figuresSchema } from './send.ts'

export const resultSchema = z.enum(['pass', 'conditions', 'refuse'])
export const dimensionStateSchema = z.enum([
  'not-asked',
  'not-sent',
  'waiting',
  'pass',
  'conditions',
  'refuse',
  'expired',
])

/** What was asked of a unit, and until when. */
export const askedShape = {
  review: z.string(),
  round: z.int(),
  dimension: z.string(),
  unit: z.string(),
  unitName: z.string(),
  senderName: z.string(),
  sentDay: daySchema,
  fastLane: z.boolean(),
  note: z.string(),
  needed: figuresSchema,
  state: z.enum(['queued', 'waiting', 'decided', 'closed']),
  dueDay: daySchema.nullable(),
  /** Working days; negative when past. Only of what waits. */
  daysLeft: z.int().optional(),
} as const

/** What a list of matters says of the project that each is about. */
export const briefSchema = z.strictObject({
  project: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  stage: z.string(),
  reportingUnit: z.string(),
  reportingUnitName: z.string(),
  investmentYuan: z.number().nullable(),
})

export function briefOf(plan: WorkPlan, row: ProjectBrief): z.infer<typeof briefSchema> {
  const { projectId, projectName, projectNumber, stage, reportingUnit, investmentYuan } = row
  return {
    project: projectId,
    name: projectName,
    number: projectNumber,
    stage,
    reportingUnit,
    reportingUnitName: shortNameOf(plan, reportingUnit),
    investmentYuan,
  }
}

export const decisionViewSchema = z.strictObject({
  id: z.string(),
  round: z.int(),
  dimension: z.string(),
  unit: z.string(),
  unitName: z.string(),
  result: resultSchema,
  figures: figuresSchema,
  reason: z.string().nullable(),
  validUntil: daySchema.nullable(),
  day: daySchema,
  actorName: z.string(),
  at: instantSchema,
  /** Name of the document that came with it. */
  file: z.string().nullable(),
})

export function decisionView(
  plan: WorkPlan,
  round: number,
  row: NamedElementDecision,
): z.infer<typeof decisionViewSchema> {
  const { id, dimension, unit, result, figures, reason, validUntil, day, actorName, actor, at, fileName } =
    row
  return {
    id,
    round,
    dimension,
    unit,
    unitName: shortNameOf(plan, unit),
    result,
    figures,
    reason,
    validUntil,
    day,
    actorName: actorName ?? actor,
    at,
    file: fileName,
  }
}

export function shortNameOf(plan: WorkPlan, unit: string): string {
  return unitOf(plan, unit)?.shortName ?? unit
}
