import type { Cycle } from '../cycle/cycle.ts'
import { policies, sidesOf } from '../policy/policy.ts'
import type { WorkPlan } from './work-plan.ts'

type Report = (path: (string | number)[], message: string) => void

/** Administration and business are apart, and what belongs to no unit is granted whole. */
function checkGrants(plan: WorkPlan, report: Report): void {
  const sideOf = new Map(plan.roles.map((role) => [role.id, role.administers ?? ('business' as const)]))
  plan.grants.forEach(({ role, policy, scope }, i) => {
    const side = sideOf.get(role)
    if (side !== undefined && !sidesOf(policy).includes(side))
      report(['grants', i, 'policy'], `role ${role} is of ${side}, policy ${policy} is not`)
    if (policies[policy].units.length === 0 && scope !== 'all')
      report(['grants', i, 'scope'], `policy ${policy} belongs to no unit: its scope is all`)
  })
}

/** Duties cover obligations of their own clause; what an indicator counts, a rule counts. */
function checkDuties(plan: WorkPlan, report: Report): void {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]))
  const bodies = new Set(plan.posts.map(({ body }) => body))
  plan.responsibilities.forEach(({ clause, holder, obligations }, i) => {
    const known = clauses.get(clause)?.obligations.map(({ id }) => id) ?? []
    if (!clauses.has(clause)) report(['responsibilities', i, 'clause'], `clause ${clause} is not defined`)
    obligations.forEach(
      (id, j) =>
        known.includes(id) ||
        report(['responsibilities', i, 'obligations', j], `clause ${clause} has no obligation ${id}`),
    )
    if ('body' in holder && !bodies.has(holder.body))
      report(['responsibilities', i, 'holder'], `no post belongs to the body ${holder.body}`)
  })
  const rules = new Set(plan.counting.map(({ id }) => id))
  plan.indicators.forEach(({ measure }, i) => {
    if ('counting' in measure && !rules.has(measure.counting))
      report(['indicators', i, 'measure'], `counting rule ${measure.counting} is not defined`)
  })
}

/**
 * What holds between the parts of a plan besides names that lists, stages and
 * flows use: clauses, posts, statuses, roles, events, and that no unit stands
 * above itself.
 */
export function checkParts(plan: WorkPlan, report: Report): void {
  const known = {
    clause: new Set(plan.clauses.map((clause) => clause.id)),
    post: new Set(plan.posts.map((post) => post.id)),
    status: new Set(plan.statuses.map((status) => status.id)),
    role: new Set(plan.roles.map((role) => role.id)),
    field: new Map(plan.fields.map((field) => [field.id, field])),
    counting: new Set(plan.counting.map((rule) => rule.id)),
    flow: new Set(plan.flows.map((flow) => flow.id)),
    document: new Set(plan.documents.map((kind) => kind.id)),
  }
  const refer = (
    kind: Exclude<keyof typeof known, 'field'>,
    id: string | undefined,
    ...path: (string | number)[]
  ) => {
    if (id !== undefined && !known[kind].has(id)) report(path, `${nouns[kind]} ${id} is not defined`)
  }

  checkAncestry(plan, report)
  checkGroup(plan, report)
  refer('post', plan.group?.memberPost, 'group', 'memberPost')
  refer('flow', plan.group?.changeFlow, 'group', 'changeFlow')
  refer('document', plan.group?.noticeKind, 'group', 'noticeKind')
  if (plan.clauses.length > 0) refer('clause', plan.group?.clause, 'group', 'clause')
  checkGrants(plan, report)
  checkDuties(plan, report)
  // A plan may be shaped before its text is entered; once it has clauses, what names one names one of them.
  if (plan.clauses.length > 0)
    for (const part of [
      'cycles',
      'derivedLists',
      'flows',
      'reviews',
      'assessments',
      'meetings',
      'duties',
      'documents',
    ] as const)
      plan[part].forEach((one, i) => refer('clause', one.clause, part, i, 'clause'))

  plan.cycles.forEach((cycle, i) => {
    checkRhythm(cycle, i, report)
    refer('post', cycle.judgedBy, 'cycles', i, 'judgedBy')
    cycle.filledBy?.forEach((role, j) => refer('role', role, 'cycles', i, 'filledBy', j))
  })
  plan.register.leads.fields.forEach((id, i) => {
    if (known.field.get(id)?.entity !== 'project')
      report(['register', 'leads', 'fields', i], `field ${id} of projects is not defined`)
  })
  plan.posts.forEach((post, i) => {
    refer('post', post.standsInFor, 'posts', i, 'standsInFor')
    if (post.standsInFor === post.id) report(['posts', i, 'standsInFor'], 'a post cannot stand in for itself')
  })
  plan.moves.forEach((move, i) => refer('status', move.status, 'moves', i, 'status'))
  plan.meetings.forEach((meeting, i) => {
    refer('post', meeting.chair, 'meetings', i, 'chair')
    refer('flow', meeting.flow, 'meetings', i, 'flow')
    if (
      meeting.held &&
      (meeting.held.rhythm.every === 'on-demand' || meeting.held.rhythm.every === 'on-event')
    )
      report(['meetings', i, 'held', 'rhythm'], 'a meeting that is called has no `held`; leave it out')
    for (const part of ['agendaCloses', 'materialsDue'] as const)
      checkBefore(meeting[part], ['meetings', i, part], report)
  })
  plan.reviews.forEach((review, i) => {
    refer('document', review.document, 'reviews', i, 'document')
    const own = new Set(review.dimensions.map((dimension) => dimension.id))
    if (own.size < review.dimensions.length)
      report(['reviews', i, 'dimensions'], 'a dimension is defined twice')
    review.shortProcedure?.dimensions.forEach((id, j) => {
      if (!own.has(id))
        report(['reviews', i, 'shortProcedure', 'dimensions', j], `dimension ${id} is not one of this review`)
    })
  })
  plan.fieldSets.forEach((set, i) => checkFields(known.field, set, ['fieldSets', i], report))
  plan.derivedLists.forEach((list, i) => checkFields(known.field, list, ['derivedLists', i], report))
  plan.assessments.forEach((assessment, i) => {
    assessment.items.forEach((item, j) => refer('counting', item.rule, 'assessments', i, 'items', j, 'rule'))
    const whole = assessment.items.reduce((sum, item) => sum + item.weight, 0)
    if (Math.abs(whole - 100) > 1e-9) report(['assessments', i, 'items'], `weights make ${whole}, not 100`)
  })
}

const nouns = {
  clause: 'clause',
  post: 'post',
  status: 'status',
  role: 'role',
  counting: 'counting rule',
  flow: 'flow',
  document: 'document kind',
} as const

/** A unit is a member by its kind or by what it does: coming in must make it one. */
function checkGroup({ group, posts, unitKinds }: WorkPlan, report: Report): void {
  if (!group) return
  const post = posts.find(({ id }) => id === group.memberPost)
  if (post && post.heldBy.kind !== 'head-of-unit')
    report(['group', 'memberPost'], `post ${post.id} is not held by heads of units`)
  for (const part of ['memberKind', 'formerKind'] as const)
    if (group[part] !== undefined && !unitKinds.some(({ id }) => id === group[part]))
      report(['group', part], `unit kind ${group[part]} is not defined`)
  if (group.memberKind !== undefined && group.formerKind === undefined)
    report(['group', 'formerKind'], 'a unit that was only a member needs a kind when it is none')
  for (const part of ['body', 'officeBody'] as const)
    if (group[part] !== undefined && !posts.some(({ body }) => body === group[part]))
      report(['group', part], `no post belongs to ${group[part]}`)
}

function checkAncestry(plan: WorkPlan, report: Report): void {
  const parents = new Map(plan.units.map((unit) => [unit.code, unit.parent]))
  plan.units.forEach((unit, i) => {
    const seen = new Set<string>()
    let at: string | undefined = unit.parent
    while (at !== undefined && !seen.has(at)) {
      if (at === unit.code) return report(['units', i, 'parent'], `unit ${unit.code} stands above itself`)
      seen.add(at)
      at = parents.get(at)
    }
  })
}

function checkRhythm(cycle: Cycle, i: number, report: Report): void {
  const { rhythm } = cycle
  if (
    rhythm.every === 'days-of-month' &&
    cycle.due.anchor !== undefined &&
    cycle.due.anchor.on !== 'working-day-after'
  )
    report(['cycles', i, 'due', 'anchor'], 'days of the month are due days themselves; leave the anchor out')
  if (rhythm.every !== 'on-event') return
  if ((rhythm.within === undefined) === (rhythm.before === undefined))
    report(['cycles', i, 'rhythm'], 'an event needs either `within` or `before`')
  if (rhythm.within && (rhythm.within.hours === undefined) === (rhythm.within.workingDays === undefined))
    report(['cycles', i, 'rhythm', 'within'], 'give either hours or workingDays')
  checkBefore(rhythm.before, ['cycles', i, 'rhythm', 'before'], report)
}

function checkBefore(
  before: { days?: number | undefined; workingDays?: number | undefined } | undefined,
  path: (string | number)[],
  report: Report,
): void {
  if (before && (before.days === undefined) === (before.workingDays === undefined))
    report(path, 'give either days or workingDays')
}

function checkFields(
  fields: ReadonlyMap<string, WorkPlan['fields'][number]>,
  part: { readonly entity: string; readonly fields: readonly string[] },
  path: (string | number)[],
  report: Report,
): void {
  part.fields.forEach((id, j) => {
    const field = fields.get(id)
    if (!field) report([...path, 'fields', j], `field ${id} is not defined`)
    else if (field.entity !== part.entity)
      report([...path, 'fields', j], `field ${id} belongs to ${field.entity}, not to ${part.entity}`)
  })
}
