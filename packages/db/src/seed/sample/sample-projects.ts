import {
  addDays,
  dayOfInstant,
  instantFromMs,
  epochMs,
  instantAt,
  nameKey,
  sizeClassOf,
  type Day,
  type FieldRole,
  type Instant,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import { sampleNames } from './sample-words.ts'

/** A row of the project register as the sample fills it. */
export interface SampleProject {
  readonly id: string
  /** In the order of registration: the newest has the highest. */
  readonly seq: number
  readonly number: string
  readonly name: string
  readonly nameKey: string
  readonly stage: string
  readonly status: string
  readonly reportingUnit: string
  readonly responsibleUnit: string
  readonly industry: string
  readonly channel: string | null
  readonly region: string | null
  readonly investmentYuan: number
  readonly sizeClass: string | null
  readonly fixedYuan: number
  readonly fundsYuan: number
  readonly stageDay: Day
  readonly latestProgress: string
  readonly latestProgressDay: Day
  readonly investor: string
  readonly company: string | null
  readonly values: Values
  readonly registeredAt: Instant
}

/** Samples came in by fortnights, over two years. */
const fortnights = 52
const dayMs = 86_400_000

/** The newest first; within a fortnight's day one after another. */
function registeredAt(today: Day, n: number, count: number): Instant {
  const behind = (n / count) * fortnights
  const day = Math.floor(behind)
  const inDay = behind - day
  return instantFromMs(epochMs(instantAt(today, '00:00')) - day * 14 * dayMs - Math.ceil(inDay * dayMs))
}

/**
 * The n-th sample project of a plan, the newest first: the same for the same
 * plan and day on every machine. Early stages are commoner than late ones,
 * industries and units alike, words of very different frequency, and the rows
 * are as wide as those that people fill.
 */
export function sampleProject(plan: WorkPlan, today: Day, n: number, count: number): SampleProject {
  const pick = scatter(n)
  const { industry, channel, region, stage, status, unit, responsible } = choices(plan, pick)
  const wan = Math.round(500 + pick() ** 4 * 300_000)
  const investmentYuan = wan * 10_000
  const funds = Math.floor(wan * pick() ** 3)
  const registered = registeredAt(today, n, count)
  const daysAgo = Math.floor(pick() * 90)
  const { name, investor, company } = sampleNames(pick)
  const latestProgress = '样例：双方就用地、用能和建设时序交换了意见，约定下月再议。'
  const money = (amount: number) => ({
    currency: 'CNY' as const,
    minor: amount * 1_000_000,
    yuan: amount * 10_000,
  })
  const values = valuesByRole(plan, {
    name,
    industry: industry.id,
    investor,
    ...(channel && { channel: channel.id }),
    ...(region && { origin: region.id }),
    investment: money(wan),
    'fixed-investment': money(Math.floor(wan * 0.7)),
    'funds-total': money(funds),
    progress: latestProgress,
    remarks: '样例数据，只用于测量速度，不对应任何真实的企业或项目。',
  })
  const seq = count - n
  return {
    id: `sample-${String(n).padStart(7, '0')}`,
    seq,
    number: `${registered.slice(0, 4)}-${String(seq).padStart(5, '0')}`,
    name,
    nameKey: nameKey(name),
    stage: stage.id,
    status: status.id,
    reportingUnit: unit.code,
    responsibleUnit: responsible.code,
    industry: industry.id,
    channel: channel?.id ?? null,
    region: region?.id ?? null,
    investmentYuan,
    sizeClass: sizeClassOf(plan.register.sizeClasses, investmentYuan),
    fixedYuan: Math.floor(wan * 0.7) * 10_000,
    fundsYuan: funds * 10_000,
    stageDay: addDays(dayOfInstant(registered), -Math.floor(pick() * 60)),
    latestProgress,
    latestProgressDay: addDays(today, -daysAgo),
    investor,
    company: plan.stages.indexOf(stage) >= plan.stages.length / 2 ? company : null,
    values,
    registeredAt: registered,
  }
}

function choices(plan: WorkPlan, pick: () => number) {
  const reporters = plan.units.filter(({ capabilities }) => capabilities.includes('is-place'))
  const unit = one(reporters, pick())
  return {
    unit,
    // Most look after what they report; some after another's.
    responsible: pick() < 0.9 ? unit : one(reporters, pick()),
    industry: one(plan.industries, pick()),
    channel: plan.channels.length === 0 ? undefined : one(plan.channels, pick()),
    region: plan.regions.length === 0 ? undefined : one(plan.regions, pick() ** 2),
    stage: one(plan.stages, pick() ** 2),
    status: one(plan.statuses, pick() ** 6),
  }
}

function valuesByRole(plan: WorkPlan, byRole: Partial<Record<FieldRole, Values[string]>>): Values {
  const values: Record<string, Values[string]> = {}
  for (const { id, entity, role, sensitive } of plan.fields) {
    const value = role === undefined ? undefined : byRole[role]
    if (entity === 'project' && !sensitive && value !== undefined) values[id] = value
  }
  return values
}

/** Numbers in [0, 1) that look scattered and depend on nothing but `n`. */
function scatter(n: number): () => number {
  let state = (n * 2_654_435_761 + 0x9e37_79b9) >>> 0
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function one<T>(values: readonly T[], at: number): T {
  const value = values[Math.min(values.length - 1, Math.floor(at * values.length))]
  if (value === undefined) throw new Error('the plan has nothing to choose from')
  return value
}
