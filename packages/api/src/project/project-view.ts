import type { ProjectRecord, ReachedStage } from '@zhaoshang/db'
import { instantSchema, maskSensitive, partialDateSchema, valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from '../scope/checked.ts'
import { projectHeadSchema } from './project-head.ts'

/** When a stage was reached, and the office's word on it. */
const reachedStageSchema = z.strictObject({
  stage: z.string(),
  businessDate: partialDateSchema.nullable(),
  origin: z.enum(['stock', 'moved']),
  reviewState: z.enum(['waiting', 'passed', 'returned']).nullable(),
  reviewDay: z.string().nullable(),
  reviewNote: z.string().nullable(),
  reviewerName: z.string().nullable(),
  version: z.int(),
})

/** One project as its page shows it. */
export const projectViewSchema = projectHeadSchema.extend({
  number: z.string(),
  origin: z.enum(['stock', 'moved']),
  values: valuesSchema,
  channel: z.string().nullable(),
  region: z.string().nullable(),
  sizeClass: z.string().nullable(),
  fixedYuan: z.number().nullable(),
  fundsYuan: z.number().nullable(),
  fundsYearYuan: z.number().nullable(),
  /** Confirmed marks. */
  flags: z.array(z.string()),
  /** Hundredths by unit. */
  shares: z.record(z.string(), z.number()).nullable(),
  ownerPerson: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  firstReporter: z.string(),
  sourceLead: z.string().nullable(),
  mergedInto: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  createdAt: instantSchema,
  /** In the plan's order; stages without a row were not reached, or nobody said when. */
  stages: z.array(reachedStageSchema),
  may: z.strictObject({
    edit: z.boolean(),
    decide: z.boolean(),
    comment: z.boolean(),
    /** Know of contacts, and have them shown. */
    unmask: z.boolean(),
  }),
})
export type ProjectView = z.infer<typeof projectViewSchema>

/** The project as this reader may see it: contacts masked, or not at all. */
export function projectView(ctx: ActorContext, project: ProjectRecord): ProjectView {
  const { plan } = ctx
  const { sensitive, ownerPerson, ownerPersonName, mergedInto, mergedIntoName } = project
  const reads = may(ctx, 'contact.read', project)
  const order = new Map(plan.stages.map(({ id }, i) => [id, i]))
  const place = (stage: string): number => order.get(stage) ?? plan.stages.length
  return {
    id: project.id,
    version: project.version,
    number: project.number,
    name: project.name,
    stage: project.stage,
    status: project.status,
    reportingUnit: project.reportingUnit,
    responsibleUnit: project.responsibleUnit,
    placeUnit: project.placeUnit,
    industry: project.industry,
    channel: project.channel,
    region: project.region,
    sizeClass: project.sizeClass,
    investmentYuan: project.investmentYuan,
    fixedYuan: project.fixedYuan,
    fundsYuan: project.fundsYuan,
    fundsYearYuan: project.fundsYearYuan,
    latestProgress: project.latestProgress,
    latestProgressDay: project.latestProgressDay,
    flags: [...project.flags],
    shares: project.shares,
    ownerPerson: ownerPerson === null ? null : { id: ownerPerson, name: ownerPersonName ?? '' },
    firstReporter: project.firstReporter,
    sourceLead: project.sourceLead,
    mergedInto: mergedInto === null ? null : { id: mergedInto, name: mergedIntoName ?? '' },
    origin: project.origin,
    createdAt: project.createdAt,
    updatedAt: project.updatedAt,
    values: maskSensitive(plan, { ...project.values, ...(reads && sensitive) }),
    stages: [...project.stages].sort((a, b) => place(a.stage) - place(b.stage)).map(reached),
    may: {
      edit: may(ctx, 'project.edit', project) && project.mergedInto === null,
      decide: may(ctx, 'project.decide', project),
      comment: may(ctx, 'project.comment', project),
      unmask: may(ctx, 'contact.unmask', project) && Object.keys(sensitive).length > 0,
    },
  }
}

function reached(row: ReachedStage): ProjectView['stages'][number] {
  const { stage, businessDate, origin, reviewState, reviewDay, reviewNote, reviewerName, version } = row
  return { stage, businessDate, origin, reviewState, reviewDay, reviewNote, reviewerName, version }
}
