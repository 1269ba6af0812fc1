import { projectFigures } from '@zhaoshang/db'
import { dayOfInstant, yearOf, type CapabilityId } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { currentDeadline, deadlinesNear } from '../matrix/current-period.ts'
import { readMatrix } from '../matrix/read-matrix.ts'
import { totalsOf } from '../matrix/totals.ts'

export interface LiveFigure {
  readonly label: string
  readonly value: string
}
type Figures = Partial<Record<CapabilityId, readonly LiveFigure[]>>

/** Figures of the whole district by the capability that they tell of; only what the system really counts. */
export async function figuresOf(ctx: ActorContext): Promise<Partial<Record<CapabilityId, LiveFigure[]>>> {
  const found = await Promise.all([ofRegister(ctx), ofReturns(ctx), ofDuties(ctx), ofOrganisation(ctx)])
  const figures: Partial<Record<CapabilityId, LiveFigure[]>> = {}
  for (const part of found)
    for (const [capability, lines] of Object.entries(part) as [CapabilityId, readonly LiveFigure[]][])
      figures[capability] = [...(figures[capability] ?? []), ...lines]
  return figures
}

async function ofRegister({ database, plan }: ActorContext): Promise<Figures> {
  const counting = new Set(plan.statuses.filter(({ counts }) => counts).map(({ id }) => id))
  const [kept, [counts]] = await Promise.all([
    projectFigures(database, { scope: null, by: 'all' }),
    database.query<{ problems: number; activities: number; policies: number }>(
      `select (select count(*) from problem) as problems, (select count(*) from activity) as activities,
              (select count(*) from policy where state = 'published') as policies`,
    ),
  ])
  if (!counts) return {}
  const registered = kept.filter(({ status }) => counting.has(status))
  const projects = registered.reduce((sum, figure) => sum + figure.projects, 0)
  const line = (label: string, n: number, unit: string): LiveFigure[] => [{ label, value: `${n} ${unit}` }]
  return {
    'project-register': line('在册项目', projects, '个'),
    'problem-handling': line('登记问题', counts.problems, '件'),
    'activity-ledger': line('登记活动', counts.activities, '次'),
    'policy-library': line('已发布政策', counts.policies, '项'),
    'portal-policies': line('已发布政策', counts.policies, '项'),
  }
}

/** The period that is due next or was due last, of the cycle that each capability is about. */
async function ofReturns(ctx: ActorContext): Promise<Figures> {
  const now = ctx.clock.now()
  const [cycle] = ctx.plan.cycles
  const deadline = cycle && currentDeadline(await deadlinesNear(ctx, cycle, now), now)
  if (!cycle || !deadline) return {}
  const rows = await readMatrix(ctx, cycle, deadline.period.id)
  // Who sees no matrix is told nothing, rather than nought of nought.
  if (rows.length === 0) return {}
  const { accepted, submitted, inReview } = totalsOf(rows)
  const lines = [
    { label: `${deadline.period.name}已报送`, value: `${accepted + submitted + inReview} / ${rows.length}` },
    { label: '已接收', value: `${accepted}` },
  ]
  return { 'monthly-return': lines, consolidation: lines.slice(1) }
}

async function ofDuties({ database, clock }: ActorContext): Promise<Figures> {
  const year = yearOf(dayOfInstant(clock.now()))
  const [counts] = await database.query<{ tasks: number; done: number; targets: number }>(
    `select count(*) filter (where state <> 'dropped') as tasks, count(*) filter (where state = 'done') as done,
            (select count(*) from target where year = $1) as targets from duty_task where year = $1`,
    [year],
  )
  return {
    'duty-register': [{ label: `${year} 年任务完成`, value: `${counts?.done ?? 0} / ${counts?.tasks ?? 0}` }],
    'annual-targets': [{ label: `${year} 年目标`, value: `${counts?.targets ?? 0} 项` }],
  }
}

async function ofOrganisation({ database, clock }: ActorContext): Promise<Figures> {
  const [counts] = await database.query<{
    posts: number
    changes: number
    teams: number
    stints: number
    experts: number
  }>(
    `select (select count(*) from post_holding where from_day <= $1 and (to_day is null or to_day > $1)) as posts,
            (select count(*) from approval) as changes, (select count(*) from team where to_day is null or to_day > $1) as teams,
            (select count(*) from person_stint) as stints, (select count(*) from expert) as experts`,
    [dayOfInstant(clock.now())],
  )
  if (!counts) return {}
  return {
    'group-register': [{ label: '在任', value: `${counts.posts} 人次` }],
    'member-changes': [{ label: '办理增减', value: `${counts.changes} 次` }],
    'team-register': [{ label: '队伍', value: `${counts.teams} 支` }],
    'training-register': [{ label: '培训、锻炼', value: `${counts.stints} 次` }],
    'expert-register': [{ label: '专家', value: `${counts.experts} 人` }],
  }
}
