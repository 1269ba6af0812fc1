import { z } from 'zod'
import { flowSchema } from '../approval/flow.ts'
import { capabilityIdSchema } from '../capability/capability.ts'
import { countingRuleSchema } from '../counting/counting.ts'
import { assessmentSchema } from '../counting/assessment.ts'
import { cycleSchema } from '../cycle/cycle.ts'
import { daySchema } from '../day/day.ts'
import { documentKindSchema } from '../document/document-kind.ts'
import { quantityDutySchema } from '../duty/quantity-duty.ts'
import { dutyReportingSchema, responsibilitySchema } from '../duty/responsibility.ts'
import { assuranceKindSchema } from '../element/assurance.ts'
import { exprSchema } from '../expr/expr.ts'
import { fieldSetSchema } from '../field/field-set.ts'
import { fieldSchema } from '../field/field.ts'
import { derivedListSchema } from '../list/derived-list.ts'
import { fundRulesSchema } from '../fund/fund-rules.ts'
import { groupSchema } from '../group/group.ts'
import { listSchema } from '../list/list.ts'
import { meetingSchema } from '../meeting/meeting.ts'
import { ratesSchema } from '../money/money.ts'
import { permitTrackingSchema } from '../permit/permit.ts'
import { administrationSchema, grantSchema } from '../policy/policy.ts'
import { postSchema, sponsorRuleSchema } from '../post/post.ts'
import { problemHandlingSchema } from '../problem/problem-handling.ts'
import { registerRulesSchema } from '../register/register-rules.ts'
import { reviewSchema } from '../review/review.ts'
import { teamKindSchema } from '../team/team-kind.ts'
import { moveSchema, stageSchema, statusSchema } from '../stage/stage.ts'
import { rateRuleSchema } from '../statistics/rate.ts'
import { municipalSupportSchema } from '../support/municipal-support.ts'
import { unitKindSchema, unitSchema } from '../unit/unit.ts'
import { indicatorSchema } from '../target/indicator.ts'
import { termSchema } from '../vocabulary/vocabulary.ts'
import { checkParts } from './check-parts.ts'

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A sentence of the plan as something to be done: in our own words, bound to what fulfils it. */
export const clauseSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  obligations: z.array(
    z.strictObject({
      id: z.string().min(1),
      text: z.string().min(1),
      /** Capability that fulfils it; a `principle` is shown and counted apart. */
      by: z.union([
        z.strictObject({ capability: capabilityIdSchema }),
        z.strictObject({ principle: z.literal(true) }),
      ]),
    }),
  ),
})

/** A right that a post or an account carries: reporter, reviewer, office… */
export const roleSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** One of the three administrators; such a role stands alone on its account and sees no business data. */
  administers: administrationSchema.optional(),
  /** Units in which it can be held; absent: any. */
  units: exprSchema.optional(),
})

/**
 * A whole work plan as one JSON value: who does what and by when. The software
 * has no `if` on a town, a column or a stage; another district's plan is
 * another value of this shape.
 */
export const workPlanSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().min(1),
    effectiveFrom: daySchema,
    title: z.string().min(1),
    district: z.strictObject({
      name: z.string().min(1),
      shortName: z.string().min(1),
      nameEn: z.string().min(1),
      /** Words that may stand before a unit's name in forms: 天津市, 蓟州区. */
      prefixes: z.array(z.string()).default([]),
    }),
    hours: z.strictObject({
      morningStart: timeSchema,
      morningEnd: timeSchema,
      dayStart: timeSchema,
      dayEnd: timeSchema,
    }),
    rates: ratesSchema,
    clauses: z.array(clauseSchema).default([]),
    unitKinds: z.array(unitKindSchema).min(1),
    units: z.array(unitSchema).min(1),
    roles: z.array(roleSchema).min(1),
    grants: z.array(grantSchema),
    industries: z.array(termSchema),
    regions: z.array(termSchema),
    channels: z.array(termSchema),
    fields: z.array(fieldSchema).min(1),
    /** Fields of some kinds of record only: of new projects, of expansions. */
    fieldSets: z.array(fieldSetSchema).default([]),
    lists: z.array(listSchema).min(1),
    derivedLists: z.array(derivedListSchema).default([]),
    stages: z.array(stageSchema).min(1),
    statuses: z.array(statusSchema).min(1),
    moves: z.array(moveSchema),
    register: registerRulesSchema.prefault({}),
    funds: fundRulesSchema.prefault({}),
    /** Rates of the statistics, in the order in which they are shown. */
    rateRules: z.array(rateRuleSchema).default([]),
    cycles: z.array(cycleSchema).min(1),
    posts: z.array(postSchema).default([]),
    /** Who leads the work; a plan may do without. */
    group: groupSchema.optional(),
    /** Standing duties of the group and of units, and how the quarter's report on them falls due. */
    responsibilities: z.array(responsibilitySchema).default([]),
    dutyReporting: dutyReportingSchema.optional(),
    indicators: z.array(indicatorSchema).default([]),
    sponsors: z.array(sponsorRuleSchema).default([]),
    teamKinds: z.array(teamKindSchema).default([]),
    flows: z.array(flowSchema).default([]),
    reviews: z.array(reviewSchema).default([]),
    /** What is secured for projects beside their reviews (要素保障). */
    assurances: z.array(assuranceKindSchema).default([]),
    /** Support of the level above for mature projects; a plan may do without, as without permits. */
    support: municipalSupportSchema.optional(),
    permits: permitTrackingSchema.optional(),
    problems: problemHandlingSchema.optional(),
    counting: z.array(countingRuleSchema).default([]),
    assessments: z.array(assessmentSchema).default([]),
    meetings: z.array(meetingSchema).default([]),
    duties: z.array(quantityDutySchema).default([]),
    documents: z.array(documentKindSchema).default([]),
    /** Decisions where the plan's text is silent: what we chose, and why. */
    ourChoices: z
      .array(z.strictObject({ about: z.string(), choice: z.string(), reason: z.string() }))
      .default([]),
  })
  .superRefine(checkReferences)
export type WorkPlan = z.infer<typeof workPlanSchema>
export type WorkPlanInput = z.input<typeof workPlanSchema>

/** Parts whose entries are named by an id, each id once in its part. */
const identified = [
  'clauses',
  'unitKinds',
  'roles',
  'industries',
  'regions',
  'channels',
  'fields',
  'fieldSets',
  'lists',
  'derivedLists',
  'stages',
  'statuses',
  'moves',
  'cycles',
  'posts',
  'teamKinds',
  'flows',
  'reviews',
  'assurances',
  'counting',
  'assessments',
  'meetings',
  'duties',
  'documents',
  'responsibilities',
  'indicators',
  'rateRules',
] as const

type Draft = z.infer<z.ZodObject<{ units: z.ZodArray<typeof unitSchema> }>> & Record<string, unknown>

/** What a shape cannot say: every name that one part uses, another part defines, once. */
function checkReferences(draft: Draft, context: z.RefinementCtx): void {
  const plan = draft as unknown as WorkPlan
  const report = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  const unique = (part: string, ids: string[]) =>
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i) report([part, i], `${id} is defined twice`)
    })
  unique(
    'units',
    plan.units.map((unit) => unit.code),
  )
  for (const part of identified)
    unique(
      part,
      plan[part].map((one) => one.id),
    )

  const kinds = new Set(plan.unitKinds.map((kind) => kind.id))
  const codes = new Set(plan.units.map((unit) => unit.code))
  plan.units.forEach((unit, i) => {
    unit.kinds.forEach(
      (kind) => kinds.has(kind) || report(['units', i, 'kinds'], `unit kind ${kind} is not defined`),
    )
    if (unit.parent !== undefined && !codes.has(unit.parent))
      report(['units', i, 'parent'], `unit ${unit.parent} is not defined`)
  })
  const roles = new Set(plan.roles.map((role) => role.id))
  plan.grants.forEach(
    (grant, i) => roles.has(grant.role) || report(['grants', i, 'role'], `role ${grant.role} is not defined`),
  )

  const fields = new Map(plan.fields.map((field) => [field.id, field]))
  const stages = new Set(plan.stages.map((stage) => stage.id))
  plan.fields.forEach((field, i) => {
    if (field.detail !== undefined && !fields.has(field.detail))
      report(['fields', i, 'detail'], `field ${field.detail} is not defined`)
    if (field.requiredFrom !== undefined && !stages.has(field.requiredFrom))
      report(['fields', i, 'requiredFrom'], `stage ${field.requiredFrom} is not defined`)
    if (field.type === 'choice' && !field.options && !field.vocabulary)
      report(['fields', i], 'a choice needs options or a vocabulary')
    if (
      field.role !== undefined &&
      plan.fields.findIndex((other) => other.entity === field.entity && other.role === field.role) !== i
    )
      report(['fields', i, 'role'], `role ${field.role} is taken by another field of the same register`)
  })
  plan.lists.forEach((list, i) => {
    list.columns.forEach((column, j) =>
      column.fields.forEach((id) => {
        const field = fields.get(id)
        if (!field) report(['lists', i, 'columns', j], `field ${id} is not defined`)
        else if (field.entity !== list.entity)
          report(
            ['lists', i, 'columns', j],
            `field ${id} belongs to ${field.entity}, the list to ${list.entity}`,
          )
      }),
    )
    if (!list.columns.some((column) => column.fields.some((id) => fields.get(id)?.role === 'name')))
      report(['lists', i, 'columns'], 'a list needs the column with the name of its rows')
    list.registersAs.forEach(
      (entry, j) =>
        stages.has(entry.stage) ||
        report(['lists', i, 'registersAs', j], `stage ${entry.stage} is not defined`),
    )
    if (list.entity === 'project' && list.registersAs.length === 0)
      report(['lists', i, 'registersAs'], 'a list of projects says at which stage it registers them')
  })
  plan.moves.forEach((move, i) =>
    [...move.from, ...(move.to === undefined ? [] : [move.to])].forEach(
      (stage) => stages.has(stage) || report(['moves', i], `stage ${stage} is not defined`),
    ),
  )
  plan.stages.forEach(({ date }, i) => {
    const field = date === undefined ? undefined : fields.get(date)
    if (date !== undefined && (field?.entity !== 'project' || field.type !== 'date'))
      report(['stages', i, 'date'], `${date} is no date field of projects`)
  })
  plan.register.sizeClasses.forEach(({ fromYuan }, i, all) => {
    if (fromYuan <= (all[i - 1]?.fromYuan ?? -1) || (i === 0 && fromYuan > 0))
      report(['register', 'sizeClasses', i, 'fromYuan'], 'size classes start at 0 and rise')
  })
  unique('support.kinds', plan.support?.kinds.map((kind) => kind.id) ?? [])
  unique('permits.items', plan.permits?.items.map((item) => item.id) ?? [])
  unique(
    'register.flags',
    plan.register.flags.map((flag) => flag.id),
  )
  checkProcedures(plan, stages, report)
  checkParts(plan, report)
  const lists = new Set(plan.lists.map((list) => list.id))
  plan.cycles.forEach((cycle, i) =>
    cycle.contents.forEach((content, j) => {
      if (content.kind === 'list' && !lists.has(content.list))
        report(['cycles', i, 'contents', j], `list ${content.list} is not defined`)
    }),
  )
}

/** Names that flows, reviews, counts and documents use. */
function checkProcedures(
  plan: WorkPlan,
  stages: ReadonlySet<string>,
  report: (path: (string | number)[], message: string) => void,
): void {
  const posts = new Set(plan.posts.map((post) => post.id))
  const flows = new Set(plan.flows.map((flow) => flow.id))
  plan.sponsors.forEach(
    (rule, i) => posts.has(rule.post) || report(['sponsors', i, 'post'], `post ${rule.post} is not defined`),
  )
  plan.flows.forEach((flow, i) => {
    flow.steps.forEach((step, j) => {
      const path = ['flows', i, 'steps', j]
      step.deciders.posts.forEach((post) => posts.has(post) || report(path, `post ${post} is not defined`))
      if (step.deciders.posts.length === 0 && step.deciders.units === undefined)
        report(path, 'a step needs somebody who decides')
      // Steps come after steps that stand above them: no circle can be written.
      const above = new Set(flow.steps.slice(0, j).map((earlier) => earlier.id))
      step.after.forEach(
        (before) => above.has(before) || report(path, `step ${before} does not stand above ${step.id}`),
      )
      const back = 'backTo' in step.onRefusal ? step.onRefusal.backTo : undefined
      if (back !== undefined && back !== step.id && !above.has(back))
        report(path, `step ${back} does not stand above ${step.id}`)
    })
  })
  plan.reviews.forEach(
    (review, i) =>
      stages.has(review.before) || report(['reviews', i, 'before'], `stage ${review.before} is not defined`),
  )
  plan.reviews.forEach((review, i) => {
    if (review.from !== undefined && !stages.has(review.from))
      report(['reviews', i, 'from'], `stage ${review.from} is not defined`)
    if (review.specialCase !== undefined && !flows.has(review.specialCase))
      report(['reviews', i, 'specialCase'], `flow ${review.specialCase} is not defined`)
  })
  for (const part of ['support', 'permits'] as const) {
    const from = plan[part]?.from
    if (from !== undefined && !stages.has(from)) report([part, 'from'], `stage ${from} is not defined`)
  }
  plan.counting.forEach(
    (rule, i) =>
      stages.has(rule.stage) || report(['counting', i, 'stage'], `stage ${rule.stage} is not defined`),
  )
  plan.rateRules.forEach((rule, i) =>
    [rule.of, ...('reached' in rule ? [rule.reached] : [])].forEach(
      (stage) => stages.has(stage) || report(['rateRules', i], `stage ${stage} is not defined`),
    ),
  )
  plan.documents.forEach(
    (kind, i) =>
      kind.flow === undefined ||
      flows.has(kind.flow) ||
      report(['documents', i, 'flow'], `flow ${kind.flow} is not defined`),
  )
}
