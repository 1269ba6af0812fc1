import {
  addDays,
  instantFromMs,
  epochMs,
  instantAt,
  nameKey,
  type Day,
  type FieldRole,
  type Instant,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'

/** A row of the project register as the sample fills it. */
export interface SampleProject {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly stage: string
  readonly status: string
  readonly reportingUnit: string
  readonly industry: string
  readonly investmentYuan: number
  readonly stageDay: Day
  readonly latestProgress: string
  readonly values: Values
  readonly updatedAt: Instant
}

const spanMs = 730 * 86_400_000

/**
 * The n-th sample project of a plan: the same for the same plan and day on
 * every machine. Early stages are commoner than late ones, industries and
 * units alike, and the rows are as wide as those that people fill.
 */
export function sampleProject(plan: WorkPlan, today: Day, n: number, count: number): SampleProject {
  const pick = scatter(n)
  const reporters = plan.units.filter(({ capabilities }) => capabilities.includes('is-place'))
  const unit = one(reporters, pick())
  const industry = one(plan.industries, pick())
  const stage = one(plan.stages, pick() ** 2)
  const status = one(plan.statuses, pick() ** 6)
  const wan = Math.round(500 + pick() ** 4 * 300_000)
  const stageDay = addDays(today, -Math.floor(pick() * 700))
  const name = `${industry.label}样例项目${String(n + 1).padStart(6, '0')}`
  const latestProgress = '样例：双方就用地、用能和建设时序交换了意见，约定下月再议。'
  const byRole: Partial<Record<FieldRole, Values[string]>> = {
    name,
    industry: industry.id,
    investor: `样例投资方${(n % 5000) + 1}`,
    investment: { currency: 'CNY', minor: wan * 1_000_000, yuan: wan * 10_000 },
    progress: latestProgress,
    remarks: '样例数据，只用于测量速度，不对应任何真实的企业或项目。',
  }
  const values: Record<string, Values[string]> = {}
  for (const { id, entity, role, sensitive } of plan.fields) {
    const value = role === undefined ? undefined : byRole[role]
    if (entity === 'project' && !sensitive && value !== undefined) values[id] = value
  }
  return {
    id: `sample-${String(n).padStart(7, '0')}`,
    name,
    nameKey: nameKey(name),
    stage: stage.id,
    status: status.id,
    reportingUnit: unit.code,
    industry: industry.id,
    investmentYuan: wan * 10_000,
    stageDay,
    latestProgress,
    values,
    updatedAt: instantFromMs(epochMs(instantAt(today, '00:00')) - Math.floor((n / count) * spanMs)),
  }
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
