import type { StaffSystem } from '@zhaoshang/api'
import type { Write } from '@zhaoshang/db'
import { addDays, instantAt, type Day } from '@zhaoshang/domain'
import { demoAccounts } from './usernames.ts'

/** Said by whom, of which demo project, how long ago. */
const comments = [
  { part: 'office', days: 3, text: '请尽快补充用地预审材料，下次联席会要用。' },
  { part: 'fills', days: 2, text: '已与规划部门对接，材料本周内上传。' },
  { part: 'office', days: 1, text: '收到。投资强度请按最新一版可研填写。' },
] as const

/** What hangs on the demo's projects: comments, marks, a relation, stages that wait for the office. Nothing is done twice. */
export async function seedProjectRecord({ plan }: StaffSystem, w: Write, today: Day): Promise<void> {
  const [done] = await w.query(`select id from comment where id like 'demo-%' limit 1`)
  const projects = await w.query<{ id: string; reportingUnit: string; version: number }>(
    `select id, reporting_unit as "reportingUnit", version from project where id like 'demo-%' order by id limit 12`,
  )
  const [first, second, third] = projects
  if (done || !first || !second || !third) return
  const accounts = demoAccounts(plan)
  const accountOf = (part: string, unit: string): string =>
    (
      accounts.find((account) => account.part === part && account.unit.code === unit) ??
      accounts.find((account) => account.part === part)
    )?.id ?? 'demo'

  for (const [n, { part, days, text }] of comments.entries()) {
    await w.create('comment', {
      id: `demo-comment-${n}`,
      entity: 'project',
      entityId: first.id,
      text: `（示例）${text}`,
      actor: accountOf(part, first.reportingUnit),
      at: instantAt(addDays(today, -days), '10:20'),
    })
  }
  await w.create('projectRelation', {
    id: 'demo-relation',
    projectId: second.id,
    kind: 'expansion-of',
    otherId: first.id,
    actor: accountOf('fills', second.reportingUnit),
  })
  const [flag] = plan.register.flags
  if (flag) {
    const office = { decidedBy: accountOf('office', ''), decidedDay: addDays(today, -20) }
    const marks = [
      { project: first, state: 'confirmed', ...office },
      { project: third, state: 'waiting' },
    ] as const
    for (const { project, ...mark } of marks) {
      await w.create('projectFlag', {
        id: `demo-flag-${project.id}`,
        projectId: project.id,
        flag: flag.id,
        reason: '（示例）投资规模大，带动上下游配套企业。',
        proposedBy: accountOf('fills', project.reportingUnit),
        ...mark,
      })
    }
    await w.update('project', first.id, first.version, { flags: [flag.id] })
  }
  await seedReviews({ plan }, w, accountOf('office', ''))
}

/** Of the stages that the office reviews, one waits and one came back. */
async function seedReviews({ plan }: Pick<StaffSystem, 'plan'>, w: Write, reviewer: string): Promise<void> {
  const reviewed = plan.stages.filter((stage) => stage.reviewed).map(({ id }) => id)
  const rows = await w.query<{ projectId: string; stage: string; version: number }>(
    `select t.project_id as "projectId", t.stage, t.version from project_stage t join project p on p.id = t.project_id and p.stage = t.stage
     where p.id like 'demo-%' and t.stage = any($1) order by p.id limit 3`,
    [reviewed],
  )
  for (const [n, { projectId, stage, version }] of rows.entries()) {
    const isReturned = n === 1
    await w.update('projectStage', { projectId, stage }, version, {
      reviewState: isReturned ? 'returned' : 'waiting',
      ...(isReturned && { reviewNote: '（示例）缺公司注册证明，请补传后再提交。', reviewer }),
    })
  }
}
