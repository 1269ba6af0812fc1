import { elementStanding, keepAsks, linesOfCase, type StaffSystem } from '@zhaoshang/api'
import { getProject, type New, type Row, type Write } from '@zhaoshang/db'
import {
  addDays,
  atOrAfter,
  instantAt,
  permitItemsFor,
  permitState,
  recordFacts,
  reviewAsks,
  testExpr,
  type Day,
  type PermitBlock,
  type Review,
} from '@zhaoshang/domain'
import { demoAccounts } from './usernames.ts'

type Result = Row<'elementDecision'>['result']

/** Rounds of a review, by turns: just sent; overdue with a refusal, raised; half decided; all passed. */
const stories: readonly { readonly ago: number; readonly results: readonly (Result | undefined)[] }[] = [
  { ago: 16, results: ['pass', 'conditions', undefined, 'refuse'] },
  { ago: 2, results: [] },
  { ago: 6, results: [undefined, 'pass', 'pass', undefined] },
]
const passed = { ago: 120, results: ['pass', 'pass', 'conditions', 'pass'] as const }

const reasons: Readonly<Record<Result, string | null>> = {
  pass: null,
  conditions: '（示例）按核定数量安排，超出部分另行报批。',
  refuse: '（示例）本年度总量指标已用完，需跨区调剂。',
}

/** Reviews in every state, a special case, assurances, support and permits. Nothing is done twice. */
export async function seedElements(system: StaffSystem, w: Write, today: Day): Promise<void> {
  const { plan } = system
  const [done] = await w.query(`select id from element_request where id like 'demo-%' union all
    select id from permit where id like 'demo-%' limit 1`)
  if (done) return
  const ids = await w.query<{ id: string }>(
    'select id from project where merged_into is null order by id limit 40',
  )
  const projects: Row<'project'>[] = []
  for (const { id } of ids) {
    const project = await getProject(w, id)
    if (project && plan.statuses.find((status) => status.id === project.status)?.counts)
      projects.push(project)
  }
  for (const review of plan.reviews) await seedReview(system, w, today, review, projects)
  await seedAssurances(system, w, today, projects)
  await seedSupport(system, w, today, projects)
  await seedPermits(system, w, today, projects)
}

async function seedReview(
  system: StaffSystem,
  w: Write,
  today: Day,
  review: Review,
  projects: readonly Row<'project'>[],
): Promise<void> {
  const { plan } = system
  const from = review.from
  const far = projects.filter(({ stage }) => from === undefined || atOrAfter(plan, stage, from))
  const over = far.filter(({ stage }) => atOrAfter(plan, stage, review.before))
  const under = far.filter((project) => !over.includes(project))
  for (const [n, project] of under.slice(0, stories.length).entries()) {
    const story = stories[n]
    if (story) await seedRound(system, w, today, review, project, story)
  }
  for (const project of over.slice(0, 4)) await seedRound(system, w, today, review, project, passed)
}

async function seedRound(
  { plan, calendar, planVersion }: StaffSystem,
  w: Write,
  today: Day,
  review: Review,
  project: Row<'project'>,
  { ago, results }: { readonly ago: number; readonly results: readonly (Result | undefined)[] },
): Promise<void> {
  const accounts = demoAccounts(plan)
  const sender = accounts.find(({ unit, part }) => unit.code === project.reportingUnit && part === 'fills')
  const id = `demo-element-${review.id}-${project.id}`
  const sentDay = addDays(today, -ago)
  const needed = Object.fromEntries(
    review.dimensions.map((dimension, i) => [
      dimension.id,
      Object.fromEntries(
        dimension.figures.map((figure, j) => [figure.id, [46, 1800, 2600, 1.2][i + j] ?? 0.4]),
      ),
    ]),
  )
  const request = await w.create('elementRequest', {
    id,
    projectId: project.id,
    review: review.id,
    round: 1,
    unit: project.reportingUnit,
    sentDay,
    fastLane: false,
    needed,
    note: '（示例）项目拟于下季度签约，请各单位审核。',
    sentBy: sender?.id ?? 'demo',
  })
  const asks = await w.createMany(
    'elementAsk',
    reviewAsks(review, plan.units, recordFacts(plan, project)).map((ask) => ({
      ...ask,
      id: `${id}-${ask.dimension}-${ask.unit}`,
      requestId: id,
      projectId: project.id,
      state: 'queued' as const,
    })),
  )
  const decisions = asks.flatMap((ask): New<'elementDecision'>[] => {
    const result = results[review.dimensions.findIndex((dimension) => dimension.id === ask.dimension)]
    if (result === undefined) return []
    const day = addDays(sentDay, Math.min(3, ago))
    return [
      {
        id: `${ask.id}-1`,
        askId: ask.id,
        requestId: id,
        projectId: project.id,
        dimension: ask.dimension,
        unit: ask.unit,
        result,
        figures: result === 'refuse' ? {} : (needed[ask.dimension] ?? {}),
        reason: reasons[result],
        validUntil: result === 'refuse' ? null : addDays(today, 180),
        day,
        actor: accounts.find(({ unit, part }) => unit.code === ask.unit && part !== 'fills')?.id ?? 'demo',
        at: instantAt(day, '10:30'),
      },
    ]
  })
  await w.createMany('elementDecision', decisions)
  await keepAsks(w, { plan, calendar, today }, request, review)
  if (results.includes('refuse'))
    await raise({ plan, calendar, planVersion }, w, today, review, project, request)
}

/** What was refused lies before the leading group. */
async function raise(
  { plan, calendar, planVersion }: Pick<StaffSystem, 'plan' | 'calendar' | 'planVersion'>,
  w: Write,
  today: Day,
  review: Review,
  project: Row<'project'>,
  request: Row<'elementRequest'>,
): Promise<void> {
  const flow = plan.flows.find(({ id }) => id === review.specialCase)
  const standing = (await elementStanding(w, plan, calendar, [project.id], today)).get(project.id)
  const of = standing?.reviews.find((one) => one.review.id === review.id)
  const dimensions =
    of?.state.dimensions.filter(({ state }) => state === 'refuse').map((one) => one.dimension) ?? []
  if (!flow || !of || dimensions.length === 0) return
  const words = {
    judgement: '（示例）项目带动配套企业多家，指标缺口可通过关停低效产能腾出，各单位协商后仍无法在本级解决。',
    proposal: '（示例）请领导小组议定由全区统筹调剂解决。',
  }
  const names = dimensions.map((id) => review.dimensions.find((one) => one.id === id)?.name ?? id)
  const approval = await w.create('approval', {
    id: `demo-approval-${request.id}`,
    flow: flow.id,
    planVersion,
    day: today,
    subjectKind: 'special-case',
    subject: {
      project: project.id,
      request: request.id,
      dimensions,
      lines: linesOfCase(plan, project, of, dimensions, words),
    },
    title: `${flow.name}：${project.name}（${names.join('、')}）`,
    unit: project.reportingUnit,
    proposedBy: request.sentBy,
    state: 'open',
  })
  await w.create('specialCase', {
    id: `demo-case-${request.id}`,
    projectId: project.id,
    requestId: request.id,
    dimensions,
    unit: project.reportingUnit,
    ...words,
    approvalId: approval.id,
  })
}

async function seedAssurances(
  { plan }: StaffSystem,
  w: Write,
  today: Day,
  projects: readonly Row<'project'>[],
): Promise<void> {
  let n = 0
  for (const project of projects.slice(-5)) {
    for (const kind of plan.assurances.slice(0, 3)) {
      const unit = plan.units.find((one) => testExpr(kind.deliverers, one))
      if (!unit) continue
      const turn = n++ % 4
      const needed = 20 + 15 * (n % 5)
      await w.create('assurance', {
        id: `demo-assurance-${project.id}-${kind.id}`,
        projectId: project.id,
        kind: kind.id,
        unit: unit.code,
        amounts: {
          needed,
          committed: turn === 0 ? null : needed,
          delivered: turn < 2 ? null : turn === 2 ? needed / 2 : needed,
        },
        neededDay: addDays(today, 60),
        committedDay: turn === 0 ? null : addDays(today, 45),
        deliveredDay: turn < 2 ? null : addDays(today, -10),
        note: turn === 2 ? '（示例）分两期安排，一期已到位。' : null,
      })
    }
  }
}

async function seedSupport(
  { plan }: StaffSystem,
  w: Write,
  today: Day,
  projects: readonly Row<'project'>[],
): Promise<void> {
  const { support } = plan
  if (!support) return
  const mature = projects.filter(({ stage }) => atOrAfter(plan, stage, support.from))
  const seeker =
    support.seekers && plan.units.find((unit) => support.seekers && testExpr(support.seekers, unit))
  for (const [n, project] of mature.slice(0, 3).entries()) {
    const answered = n > 0
    await w.create('supportRequest', {
      id: `demo-support-${project.id}`,
      projectId: project.id,
      unit: seeker?.code ?? project.reportingUnit,
      kind: support.kinds[n % support.kinds.length]?.id ?? '',
      asked: '（示例）请求列入市级重点项目名单，优先安排要素。',
      askedOf: '市级主管部门',
      askedDay: addDays(today, -40),
      state: answered ? 'granted' : 'asked',
      result: answered ? '（示例）已列入第二批名单。' : null,
      resultDay: answered ? addDays(today, -12) : null,
    })
  }
}

/** By turns: given in time, running, past its promise, lying still on either side. */
async function seedPermits(
  { plan, calendar }: StaffSystem,
  w: Write,
  today: Day,
  projects: readonly Row<'project'>[],
): Promise<void> {
  const { permits } = plan
  const tracker = permits && plan.units.find((unit) => testExpr(permits.trackers, unit))
  if (!permits || !tracker) return
  const followed = projects.filter(({ stage }) => atOrAfter(plan, stage, permits.from))
  // The last one is left for the person who looks at the demo.
  for (const [n, project] of followed.slice(0, -1).entries()) {
    const items = permitItemsFor(permits, recordFacts(plan, project)).slice(0, 5)
    for (const [i, item] of items.entries()) {
      const turn = (n + i) % 5
      const acceptedDay = addDays(today, turn === 0 ? -40 : turn === 1 ? -1 : -30)
      const blocks: PermitBlock[] =
        turn === 3
          ? [{ side: 'enterprise', from: addDays(acceptedDay, 1) }]
          : turn === 4
            ? [{ side: 'department', from: addDays(acceptedDay, 3) }]
            : []
      const doneDay = turn === 0 ? addDays(acceptedDay, 1) : null
      const { legalWorkingDays: legalDays, promisedWorkingDays: promisedDays } = item
      const clock = permitState(
        { acceptedOn: acceptedDay, doneOn: doneDay ?? undefined, blocks, promisedWorkingDays: promisedDays },
        calendar,
        today,
      )
      await w.create('permit', {
        id: `demo-permit-${project.id}-${item.id}`,
        projectId: project.id,
        item: item.id,
        unit: tracker.code,
        legalDays,
        promisedDays,
        acceptedDay,
        doneDay,
        blocks,
        state: clock.state,
        blockedSide: clock.blockedBy ?? null,
        dueDay: clock.dueOn ?? null,
        note: turn === 3 ? '（示例）等企业补交平面布置图。' : null,
      })
    }
  }
}
