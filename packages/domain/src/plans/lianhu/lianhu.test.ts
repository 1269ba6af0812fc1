import { describe, expect, it } from 'vitest'
import { holidaysOfChina } from '../../calendar/holidays.ts'
import { assertDay } from '../../day/day.ts'
import { readingOf } from '../../intake/fixtures/reading.ts'
import { intakeChanges } from '../../intake/intake-changes.ts'
import { correctionsSchema } from '../../intake/intake.ts'
import { previewIntake } from '../../intake/preview-intake.ts'
import { obligationsBetween } from '../../obligation/obligations-between.ts'
import { parseWorkPlan } from '../../plan/parse-work-plan.ts'
import { listOf } from '../../plan/plan-lookup.ts'
import { returnGaps } from '../../return/return-gaps.ts'
import { jizhou } from '../jizhou/jizhou.ts'
import { lianhu } from './lianhu.ts'

describe('a second plan', () => {
  it('is valid, as JSON too, and shares no field, list, stage, role or unit with the first', () => {
    expect(parseWorkPlan(JSON.parse(JSON.stringify(lianhu)))).toEqual({ ok: true, value: lianhu })
    const ids = (plan: typeof lianhu) =>
      [plan.fields, plan.lists, plan.stages, plan.roles, plan.cycles].flatMap((part) =>
        part.map((one) => one.id),
      )
    const first = new Set([...ids(jizhou), ...jizhou.units.map((unit) => unit.code)])
    expect([...ids(lianhu), ...lianhu.units.map((unit) => unit.code)].filter((id) => first.has(id))).toEqual(
      [],
    )
  })

  it('has its own reporters and due times: later, not earlier', () => {
    const due = obligationsBetween(
      lianhu,
      holidaysOfChina,
      lianhu.units,
      assertDay('2024-04-01'),
      assertDay('2024-07-31'),
    )
    expect([...new Set(due.map((obligation) => obligation.dueAt))]).toEqual([
      '2024-04-28T17:00:00+08:00',
      '2024-05-28T17:00:00+08:00',
      '2024-06-28T17:00:00+08:00',
      '2024-07-29T17:00:00+08:00',
    ])
    expect(due).toHaveLength(4 * 5)
  })

  it('reads its own form by the same code', () => {
    const list = listOf(lianhu, 'contractTable')
    const reading = readingOf(lianhu, 'contractTable', [
      ['项目', '赛道', '协议投资（亿元）', '外资（万美元）', '落户园区', '签约日', '动工日', '牵头单位'],
      ['硅片切割线', '芯片', '3.2', 500, '东园', '2024.3.8', '', '县水务局'],
      ['冷库二期', '冷链物流', '8000万', '', '临港园', '2023-11', '2024年3月', '河滨街道'],
    ])
    const preview =
      list &&
      previewIntake(
        { plan: lianhu, list, reading, corrections: correctionsSchema.parse({}), stored: [] },
        { reportingUnit: 'yq-dong' },
      )
    expect(preview?.counts).toMatchObject({ new: 1, wrong: 1 })
    expect(preview?.rows[0]?.cells.find((cell) => cell.fault)).toMatchObject({ field: 'keeper' })
    const fixed =
      list &&
      previewIntake(
        {
          plan: lianhu,
          list,
          reading,
          corrections: correctionsSchema.parse({ cells: { '2:7:keeper': '高新园' } }),
          stored: [],
        },
        { reportingUnit: 'yq-dong' },
      )
    const creates = fixed ? intakeChanges(lianhu, fixed).creates : []
    expect(creates.map((create) => [create.stage, create.values['sector'], create.values['site']])).toEqual([
      ['contracted', 'chips', 'yq-dong'],
      ['building', 'cold-chain', 'yq-gang'],
    ])
  })

  it('asks for its own text before a return is handed in', () => {
    const [cycle] = lianhu.cycles
    expect(cycle && returnGaps(lianhu, cycle, { narratives: {} })).toEqual([
      { kind: 'narrative', id: 'bottlenecks', label: '需县里协调的事项' },
    ])
  })
})
