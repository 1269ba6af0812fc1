import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Values } from '../field/value.ts'
import type { FormReading } from '../form/form-reading.ts'
import { yuanMoney } from '../money/money-of.ts'
import { listOf } from '../plan/plan-lookup.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { nameKey } from '../text/clean-text.ts'
import { readingOf } from './fixtures/reading.ts'
import { intakeChanges } from './intake-changes.ts'
import { correctionsSchema, type Preview, type StoredRecord } from './intake.ts'
import { previewIntake } from './preview-intake.ts'

const bangjun = '120119105'

const headings = [
  '项目名称',
  '投资方及简介',
  '来源地',
  '产业类别',
  '项目内容',
  '计划总投资（亿元）',
  '需用土地（亩）',
  '拟落地区域',
  '招商方式',
  '首次对接时间',
  '最近对接时间',
  '对接情况',
  '责任单位',
  '对方联系人及电话',
]
const park = [
  '邦均人工智能产业园',
  '某人工智能园区运营商，北京',
  '北京',
  '智能科技',
  '108亩、7.5万平方米园区',
  '6.5亿',
  108,
  '邦均镇',
  '专班招商',
  '2024年3月',
  '4月8日',
  '推介会签约意向，正在选址',
  '邦均镇',
  '王经理 13800000001',
]
const kitchen = [
  '蓟州预制菜产业项目',
  '某食品企业',
  '北京',
  '绿色食品',
  '预制菜中央厨房',
  '1.2',
  '40',
  '邦均镇/经济开发区',
  '以商招商',
  '2023.12',
  '2024.4.19',
  '已考察两次',
  '邦均镇',
  '刘经理 13800000002',
]
const magnets = [
  '烧结钕铁硼磁材深加工',
  '某磁性材料企业',
  '浙江宁波',
  '新材料（磁性材料）',
  '磁材深加工',
  0.8,
  20,
  '经济开发区',
  '以商招商',
  45_349,
  45_394,
  '等待能耗指标',
  '邦均镇',
  '陈经理 13800000003',
]
const april = readingOf(jizhou, 'negotiating', [headings, park, kitchen, magnets])

type Options = {
  list?: string
  corrections?: z.input<typeof correctionsSchema>
  stored?: StoredRecord[]
  before?: z.input<typeof correctionsSchema>
}

function preview(
  reading: FormReading,
  { list = 'negotiating', corrections = {}, stored = [], before }: Options = {},
): Preview {
  const of = listOf(jizhou, list)
  if (!of) throw new Error(list)
  return previewIntake(
    {
      plan: jizhou,
      list: of,
      reading,
      corrections: correctionsSchema.parse(corrections),
      stored,
      ...(before && { appliedBefore: { corrections: correctionsSchema.parse(before) } }),
    },
    { reportingUnit: bangjun },
  )
}

/** The register after a preview was applied to it. */
function applied(of: Preview, stored: StoredRecord[] = []): StoredRecord[] {
  const { creates, updates } = intakeChanges(jizhou, of)
  const changed = stored.map((record) => {
    const update = updates.find((candidate) => candidate.id === record.id)
    if (!update) return record
    return {
      ...record,
      version: record.version + 1,
      stage: update.stage ?? record.stage,
      values: { ...record.values, ...update.values, ...update.sensitive },
    }
  })
  const created = creates.map((create, i) =>
    record(`new-${i}`, create.name, create.stage ?? 'negotiating', { ...create.values, ...create.sensitive }),
  )
  return [...changed, ...created]
}

function record(
  id: string,
  name: string,
  stage: string,
  values: Values = {},
  more: Partial<StoredRecord> = {},
): StoredRecord {
  return {
    id,
    version: 1,
    name,
    nameKey: nameKey(name),
    stage,
    status: 'active',
    reportingUnit: bangjun,
    values: { name, ...values },
    ...more,
  }
}

const statuses = (of: Preview) => of.rows.map((row) => row.status)
const cell = (of: Preview, address: string, field?: string) =>
  of.rows
    .flatMap((row) => row.cells)
    .find((candidate) => candidate.address === address && (field === undefined || candidate.field === field))

describe('a town’s list of negotiating projects', () => {
  it('is all new in an empty register', () => {
    const first = preview(april)
    expect(first.counts).toEqual({ new: 3, changed: 0, advanced: 0, unchanged: 0, wrong: 0, 'left-out': 0 })
    expect(first.canApply).toBe(true)
    expect(cell(first, 'F2')).toMatchObject({ read: '6.5亿', shown: '6.5', value: yuanMoney(650_000_000) })
    const { creates } = intakeChanges(jizhou, first)
    expect(creates[2]).toEqual({
      row: 4,
      name: '烧结钕铁硼磁材深加工',
      stage: 'negotiating',
      values: {
        name: '烧结钕铁硼磁材深加工',
        investor: '某磁性材料企业',
        origin: 'yangtze',
        originDetail: '浙江宁波',
        industry: 'new-materials',
        chainSegment: '磁性材料',
        content: '磁材深加工',
        investment: yuanMoney(80_000_000),
        land: 20,
        place: ['120119401'],
        channel: 'by-enterprise',
        firstContactOn: '2024-02-27',
        lastContactOn: '2024-04-12',
        progress: '等待能耗指标',
        responsibleUnit: bangjun,
      },
      sensitive: { contactName: '陈经理', contactPhone: '13800000003' },
    })
    expect(creates[1]?.values['place']).toEqual([bangjun, '120119401'])
    expect(creates[0]?.values['lastContactOn']).toBe('2024-04-08')
  })

  it('changes nothing the second time, and says so', () => {
    const stored = applied(preview(april))
    const again = preview(april, { stored, before: {} })
    expect(again.counts).toMatchObject({ unchanged: 3 })
    expect(again).toMatchObject({ appliedBefore: true, correctionsKept: 0, missing: [] })
    expect(intakeChanges(jizhou, again)).toEqual({ creates: [], updates: [] })
    expect(preview(april, { stored }).counts).toMatchObject({ unchanged: 3 })
  })

  it('keeps what was corrected since the same file was applied', () => {
    const stored = applied(preview(april)).map((one) =>
      one.id === 'new-0'
        ? { ...one, version: 2, values: { ...one.values, land: 100, progress: '已签意向' } }
        : one,
    )
    const again = preview(april, { stored, before: {} })
    expect(again.counts).toMatchObject({ unchanged: 3 })
    expect(again.correctionsKept).toBe(2)
    expect(intakeChanges(jizhou, again).updates).toEqual([])
    const typedNow = preview(april, { stored, before: {}, corrections: { cells: { '2:6:land': '99' } } })
    expect(statuses(typedNow)).toEqual(['changed', 'unchanged', 'unchanged'])
    expect(intakeChanges(jizhou, typedNow).updates[0]?.values).toEqual({ land: 99 })
  })

  it('does not register anew a project that was renamed since', () => {
    const stored = applied(preview(april)).map((one) =>
      one.id === 'new-0' ? record('new-0', '邦均智能产业园', 'negotiating', one.values) : one,
    )
    const again = preview(april, { stored, before: {} })
    expect(again.counts).toMatchObject({ unchanged: 3, new: 0 })
    expect(again.correctionsKept).toBe(1)
  })

  it('shows what changed since last month, and leaves alone what is empty or has no column', () => {
    const stored = applied(preview(april)).map((one) => ({
      ...one,
      values: { ...one.values, remarks: '重点' },
    }))
    const may = readingOf(jizhou, 'negotiating', [
      ['项目名称', '计划总投资（万元）', '对接情况', '责任单位'],
      ['邦均人工智能产业园 ', 65_000, '已签约', ''],
      ['蓟州预制菜产业项目', '12,500', '', '邦均镇'],
    ])
    const next = preview(may, { stored })
    expect(statuses(next)).toEqual(['changed', 'changed'])
    expect(cell(next, 'B2')).toMatchObject({ changed: false, shown: '65,000' })
    expect(cell(next, 'C2')).toMatchObject({
      changed: true,
      before: '推介会签约意向，正在选址',
      beforeShown: '推介会签约意向，正在选址',
    })
    expect(cell(next, 'B3')).toMatchObject({ changed: true, shown: '12,500', beforeShown: '12,000' })
    expect(next.missing.map((one) => one.name)).toEqual(['烧结钕铁硼磁材深加工'])
    expect(intakeChanges(jizhou, next)).toEqual({
      creates: [],
      updates: [
        { row: 2, id: 'new-0', version: 1, values: { progress: '已签约' }, sensitive: {} },
        { row: 3, id: 'new-1', version: 1, values: { investment: yuanMoney(125_000_000) }, sensitive: {} },
      ],
    })
  })

  it('does not see the projects of other units', () => {
    const other = record('x', '邦均人工智能产业园', 'negotiating', {}, { reportingUnit: '120119109' })
    expect(preview(april, { stored: [other] })).toMatchObject({ counts: { new: 3 }, missing: [] })
  })

  it('says what the stage still needs', () => {
    const thin = readingOf(jizhou, 'negotiating', [
      ['项目名称', '计划总投资（万元）'],
      ['某项目', 100],
    ])
    expect(preview(thin).rows[0]).toMatchObject({ status: 'new', gaps: ['投资方', '产业类别', '责任单位'] })
  })

  it('can have a column chosen by hand, or left out', () => {
    const odd = readingOf(jizhou, 'negotiating', [
      ['项目名称', '规模', '备注'],
      ['某项目', '3亿', '说明'],
    ])
    const chosen = preview(odd, { corrections: { columns: { 1: ['investment'], 2: null } } })
    expect(chosen.columns.map((column) => [column.target, column.how])).toEqual([
      [['name'], 'same'],
      [['investment'], 'by-hand'],
      [null, 'by-hand'],
    ])
    expect(intakeChanges(jizhou, chosen).creates[0]?.values).toEqual({
      name: '某项目',
      investment: yuanMoney(300_000_000),
    })
  })
})

describe('a list with faults', () => {
  const long = `超长${'名'.repeat(48)}`
  const faulty = readingOf(jizhou, 'negotiating', [
    ['项目名称', '投资方', '计划总投资（亿元）', '首次对接时间', '拟落地区域', '责任单位', '联系电话'],
    ['', '某企业', '2', '2024-03-01', '邦均镇', '邦均镇', '13800000004'],
    ['新能源电池壳体项目', '某企业', '约三到五个亿', '2024-13-45', '邦均镇', '邦均镇', '1380000'],
    ['智能农机项目', '某企业', -1, '2024-03-05', '火星镇', '邦均镇', '13800000005'],
    [long, '某企业', '1.5', '2024-03-06', '邦均镇', '邦均镇', '13800000006'],
    ['烧结钕铁硼磁材深加工', '另一家', '0.9', '2024-03-07', '经济开发区', '邦均镇', '13800000007'],
    [
      '<script>alert(1)</script>',
      '=HYPERLINK("http://example.invalid","x")',
      '1',
      '2024-03-08',
      '邦均镇',
      '邦均镇',
      '13800000008',
    ],
  ])

  it('has every fault named at its cell, with what was read', () => {
    const seen = preview(faulty)
    const faults = seen.rows.flatMap((row) =>
      row.cells.flatMap((one) => (one.fault ? [[one.address, one.fault.code, one.fault.read]] : [])),
    )
    expect(faults).toEqual([
      ['A2', 'name-empty', ''],
      ['C3', 'amount-unreadable', '约三到五个亿'],
      ['D3', 'date-impossible', '2024-13-45'],
      ['G3', 'phone-not-mobile', '1380000'],
      ['C4', 'amount-negative', '-1'],
      ['E4', 'unit-unknown', '火星镇'],
      ['A5', 'text-too-long', long],
    ])
    expect(seen.counts).toMatchObject({ wrong: 4, new: 2 })
    expect(seen.canApply).toBe(false)
    expect(() => intakeChanges(jizhou, seen)).toThrow('cannot be applied')
  })

  it('applies once they are edited or left out, and keeps script and formula as text', () => {
    const fixed = preview(faulty, {
      corrections: {
        leftOutRows: [2],
        cells: {
          '3:2:investment': '4亿',
          '3:3:firstContactOn': '2024-03',
          '3:6:contactPhone': null,
          '4:2:investment': null,
          '4:4:place': '邦均镇',
          '5:0:name': '短名项目',
        },
      },
    })
    expect(statuses(fixed)).toEqual(['left-out', 'new', 'new', 'new', 'new', 'new'])
    expect(cell(fixed, 'C3')).toMatchObject({ edited: true, read: '4亿', value: yuanMoney(400_000_000) })
    expect(cell(fixed, 'C4')).toMatchObject({ leftOut: true })
    expect(cell(fixed, 'C4')).not.toHaveProperty('fault')
    const { creates } = intakeChanges(jizhou, fixed)
    expect(creates[0]?.sensitive).toEqual({})
    expect(creates[4]?.values).toMatchObject({
      name: '<script>alert(1)</script>',
      investor: '=HYPERLINK("http://example.invalid","x")',
    })
  })

  it('keeps its corrections when it comes again', () => {
    const corrections = {
      leftOutRows: [2],
      cells: {
        '3:2:investment': '4亿',
        '3:3:firstContactOn': '2024-03',
        '3:6:contactPhone': null,
        '4:2:investment': null,
        '4:4:place': '邦均镇',
        '5:0:name': '短名项目',
      },
    }
    const stored = applied(preview(faulty, { corrections }))
    const again = preview(faulty, { stored, before: corrections })
    expect(again.counts).toEqual({ new: 0, changed: 0, advanced: 0, unchanged: 5, wrong: 0, 'left-out': 1 })
    expect(again.correctionsKept).toBe(4)
  })

  it('does not take the same name twice', () => {
    const twice = readingOf(jizhou, 'negotiating', [
      ['项目名称'],
      ['机器人（二期）'],
      ['别的'],
      ['机器人(二期) '],
    ])
    expect(preview(twice).rows[2]?.cells[0]?.fault).toEqual({
      code: 'name-twice',
      read: '机器人(二期)',
      otherRow: 2,
    })
    expect(preview(twice, { corrections: { leftOutRows: [2] } }).counts).toMatchObject({
      wrong: 0,
      new: 2,
      'left-out': 1,
    })
  })

  it('blocks every row when the file has no column for the name', () => {
    const nameless = readingOf(jizhou, 'negotiating', [['投资方'], ['某企业']])
    expect(preview(nameless).rows[0]).toMatchObject({
      status: 'wrong',
      cells: [{ field: 'name', fault: { code: 'name-empty' } }, {}],
    })
  })
})

describe('stages', () => {
  const landed = (rows: (string | number)[][]) =>
    readingOf(jizhou, 'landed', [['项目名称', '开工时间', '投产时间'], ...rows])

  it('are those at which the list registers a project', () => {
    const first = preview(
      landed([
        ['甲', '', ''],
        ['乙', '2024.3', ''],
        ['丙', '2023.3', '2024.1'],
      ]),
      { list: 'landed' },
    )
    expect(first.rows.map((row) => row.stage)).toEqual(['landed', 'under-construction', 'in-production'])
  })

  it('advance with the list and within it, and never go back', () => {
    const stored = [
      record('1', '甲', 'negotiating'),
      record('2', '乙', 'landed'),
      record('3', '丙', 'in-production'),
      record('4', '丁', 'landed'),
    ]
    const next = preview(
      landed([
        ['甲', '', ''],
        ['乙', '2024.3', ''],
        ['丙', '2023.3', ''],
        ['丁', '', ''],
      ]),
      { list: 'landed', stored },
    )
    expect(next.rows.map((row) => [row.status, row.stageBefore, row.stage])).toEqual([
      ['advanced', 'negotiating', 'landed'],
      ['advanced', 'landed', 'under-construction'],
      ['changed', 'in-production', 'in-production'],
      ['unchanged', 'landed', 'landed'],
    ])
    expect(intakeChanges(jizhou, next).updates.map((update) => [update.id, update.stage])).toEqual([
      ['1', 'landed'],
      ['2', 'under-construction'],
      ['3', undefined],
    ])
  })

  it('decide which missing records belong to the list', () => {
    const stored = [
      record('1', '甲', 'negotiating'),
      record('2', '乙', 'landed'),
      record('3', '丙', 'landed', {}, { status: 'terminated' }),
    ]
    expect(preview(landed([['丁', '', '']]), { list: 'landed', stored }).missing).toEqual([
      { recordId: '2', name: '乙' },
    ])
  })
})

describe('totals of the file', () => {
  const zone = readingOf(jizhou, 'landed', [
    ['项目名称', '总投资（万元）', '其中：固定资产投资（万元）', '当年到位资金（万元）', '用地（亩）'],
    ['州河智能产业园', 56_000, 42_000, 8_000, 168],
    ['工业机器人系统集成项目', 21_000, '15,600', '3,200', 35],
    ['盘山表面处理产业园扩建', 48_000, 40_000, 12_000, 12.75],
    ['环保设备年产1000台套项目', { formula: '7600+2200', number: 9_800 }, 7_600, 2_100, 26],
    ['渔阳现代供应链项目', 36_000, 30_000, 5_000, 120],
    ['翠屏肉鸡养殖及加工项目', 5_200, 4_300, 1_800, 32],
    ['合计', 176_000, { formula: 'SUM(C2:C7)', number: 123_900 }, '32,100', null],
  ])

  it('that leave out a cell written as text are named', () => {
    expect(preview(zone, { list: 'landed' }).totalsOff).toEqual([
      {
        column: 2,
        heading: '其中：固定资产投资（万元）',
        address: 'C8',
        written: '123,900',
        summed: '139,500',
      },
    ])
  })

  it('may sum sections', () => {
    const sections = readingOf(jizhou, 'landed', [
      ['项目名称', '总投资（万元）'],
      ['甲', 1],
      ['合计', 1],
      ['乙', 2],
      ['合计', 2],
      ['合计', 3],
    ])
    expect(preview(sections, { list: 'landed' }).totalsOff).toEqual([])
  })
})

describe('problems and activities', () => {
  it('two projects may have the same problem', () => {
    const table = [
      ['项目/企业', '问题描述', '主办单位'],
      ['甲', '用地指标不足', '区发展改革委'],
      ['乙', '用地指标不足', '区电力公司'],
      ['乙', '用地指标不足', '区发展改革委'],
    ]
    const problems = preview(readingOf(jizhou, 'problems', table), { list: 'problems' })
    expect(statuses(problems)).toEqual(['new', 'new', 'wrong'])
    const stored = applied(preview(readingOf(jizhou, 'problems', table.slice(0, 3)), { list: 'problems' }))
    expect(
      preview(readingOf(jizhou, 'problems', table.slice(0, 3)), { list: 'problems', stored }).counts,
    ).toMatchObject({ unchanged: 2 })
  })

  it('one visit takes place every month', () => {
    const visit = (day: string) =>
      readingOf(jizhou, 'activities', [
        ['活动名称', '时间'],
        ['赴北京走访', day],
      ])
    const stored = applied(preview(visit('2024年4月16日至17日'), { list: 'activities' }))
    expect(statuses(preview(visit('2024年4月16日至17日'), { list: 'activities', stored }))).toEqual([
      'unchanged',
    ])
    expect(statuses(preview(visit('2024年5月16日'), { list: 'activities', stored }))).toEqual(['new'])
  })
})

describe('ten thousand rows', () => {
  it('are each held against their record', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [
      `第${i}号项目`,
      ...kitchen.slice(1, 5),
      `${(i % 97) + 1}.${i % 10}`,
      i % 500,
      ...kitchen.slice(7, -1),
      `刘经理 1380000${String(i).padStart(4, '0')}`,
    ])
    const reading = readingOf(jizhou, 'negotiating', [headings, ...many])
    const stored = Array.from({ length: 10_000 }, (_, i) =>
      record(String(i), `第${i}号项目`, 'negotiating', { land: i % 400 }),
    )
    expect(preview(reading, { stored }).counts).toMatchObject({ changed: 10_000 })
  })
})
