import { officeUnit, type StaffSystem } from '@zhaoshang/api'
import type { Write } from '@zhaoshang/db'
import {
  addDays,
  evenParts,
  holdersOf,
  testExpr,
  yearOf,
  type Day,
  type DutyReportPhase,
  type Quarters,
  type TargetYearState,
  type WorkPlan,
} from '@zhaoshang/domain'

/** Tasks under duties with evidence and last quarter's reports in every state, targets in every state. Nothing is done twice. */
export async function seedDuties({ plan }: StaffSystem, w: Write, today: Day): Promise<void> {
  const [done] = await w.query(`select id from duty_task where id like 'demo-%' union all
    select id from target where id like 'demo-%' limit 1`)
  if (done) return
  await seedTasks(w, plan, today)
  await seedReports(w, plan, today)
  await seedTargets(w, plan, today)
}

function held(plan: WorkPlan) {
  const keeper = officeUnit(plan)?.code ?? ''
  return plan.responsibilities.flatMap((duty) =>
    holdersOf(plan, duty, keeper).map((unit) => ({ duty, unit })),
  )
}

/** One done, one open, one late, turn by turn; a done one has a project as its evidence. */
async function seedTasks(w: Write, plan: WorkPlan, today: Day): Promise<void> {
  const projects = await w.query<{ id: string; name: string }>(
    'select id, name from project order by id limit 30',
  )
  for (const [n, { duty, unit }] of held(plan).entries()) {
    const id = `demo-task-${duty.id}-${unit}`
    const isDone = n % 3 === 0
    await w.create('dutyTask', {
      id,
      responsibility: duty.id,
      year: yearOf(today),
      unit,
      title: `（示例）${duty.text.slice(0, 20)}：年度任务`,
      text: '按季度推进，年底前完成并报送总结。',
      dueDay: addDays(today, n % 3 === 1 ? 90 : -20),
      ...(isDone && {
        state: 'done' as const,
        doneDay: addDays(today, -25),
        result: '已按期完成，材料随季度自评报送。',
      }),
    })
    const project = projects[n % Math.max(1, projects.length)]
    if (!isDone || !project) continue
    await w.create('evidence', {
      id: `demo-evidence-${duty.id}-${unit}`,
      ofEntity: 'dutyTask',
      ofId: id,
      unit,
      kind: 'record',
      entity: 'project',
      entityId: project.id,
      title: project.name,
      note: '对接洽谈记录',
    })
  }
}

const phases: readonly (DutyReportPhase | undefined)[] = [
  'assessed',
  'submitted',
  'returned',
  'draft',
  undefined,
]

async function seedReports(w: Write, plan: WorkPlan, today: Day): Promise<void> {
  const grades = plan.dutyReporting?.grades ?? []
  if (grades.length === 0) return
  const quarter = lastQuarter(today)
  for (const [n, { duty, unit }] of held(plan).entries()) {
    const phase = phases[n % phases.length]
    if (phase === undefined) continue
    const isIn = phase === 'submitted' || phase === 'assessed'
    await w.create('dutyReport', {
      id: `demo-report-${duty.id}-${unit}`,
      responsibility: duty.id,
      unit,
      quarter,
      phase,
      selfText: '（示例）本季度按任务分解推进，走访企业、对接项目，情况见任务佐证。',
      selfGrade: grades[n % grades.length]?.id ?? null,
      ...(isIn && { receivedAt: w.now }),
      ...(phase === 'assessed' && { grade: grades[0]?.id ?? null, remark: '进度较好，请保持。' }),
      ...(phase === 'returned' && { reason: '请补充具体数字和项目名称。' }),
    })
  }
}

function lastQuarter(today: Day): string {
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))]
  const n = Math.ceil(month / 3)
  return n === 1 ? `${year - 1}-Q4` : `${year}-Q${n - 1}`
}

/** This year's in force, split and one adjusted; next year's laid before the units, answered both ways. */
async function seedTargets(w: Write, plan: WorkPlan, today: Day): Promise<void> {
  if (plan.indicators.length === 0) return
  const year = yearOf(today)
  const years: readonly (readonly [number, TargetYearState])[] = [
    [year, 'issued'],
    [year + 1, 'consulting'],
  ]
  for (const [of, state] of years) {
    await w.create('targetYear', { year: of, state })
    let n = 0
    for (const indicator of plan.indicators) {
      for (const unit of plan.units.filter((one) => testExpr(indicator.units, one))) {
        n++
        const figure = (6 + (n % 5)) * 10 ** indicator.decimals
        const id = `demo-target-${of}-${indicator.id}-${unit.code}`
        const issued = state === 'issued'
        const other = !issued && n % 5 === 0
        const [q1 = 0, q2 = 0, q3 = 0, q4 = 0] = evenParts(figure, 4)
        await w.create('target', {
          id,
          year: of,
          indicator: indicator.id,
          unit: unit.code,
          figure,
          ...(issued && n % 3 !== 0 && { quarters: [q1, q2, q3, q4] satisfies Quarters }),
          answer: issued || n % 5 === 1 ? 'agreed' : other ? 'other' : 'asked',
          ...(other && { otherFigure: figure - 10 ** indicator.decimals, otherReason: '土地指标尚未落实' }),
        })
        await w.create('targetEvent', { id: `${id}-0`, targetId: id, action: 'set', to: figure })
        if (!issued) continue
        await w.create('targetEvent', { id: `${id}-1`, targetId: id, action: 'issue', to: figure })
        if (n % 9 === 0)
          await w.create('targetEvent', {
            id: `${id}-2`,
            targetId: id,
            action: 'adjust',
            from: figure + 10 ** indicator.decimals,
            to: figure,
            reason: '市里下达指标调减',
          })
        if ('manual' in indicator.measure)
          await w.create('targetEntry', {
            id: `demo-entry-${indicator.id}-${unit.code}`,
            year: of,
            indicator: indicator.id,
            unit: unit.code,
            day: today,
            figure: 1 + (n % 4),
            source: '（示例）活动台账',
          })
      }
    }
  }
}
