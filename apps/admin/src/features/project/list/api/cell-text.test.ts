import { columnOf, columnsOf, instantAt, assertDay, jizhou, type WorkPlan } from '@zhaoshang/domain'
import { describe, expect, it } from 'vitest'
import type { ProjectRow } from '../../../../trpc/types.ts'
import { cellTexts, defaultColumns, unitOfColumn } from './cell-text.ts'
import { filterChoices } from './filter-choices.ts'
import { staleTest } from './stale-mark.ts'

const moment = instantAt(assertDay('2024-04-24'), '09:00')
const row: ProjectRow = {
  id: 'p1',
  version: 1,
  number: '2024-00001',
  name: '某项目',
  stage: 'signed',
  status: 'active',
  reportingUnit: '120119105',
  responsibleUnit: '某某局',
  placeUnit: null,
  industry: 'elsewhere',
  investmentYuan: 12_345_000,
  latestProgress: null,
  latestProgressDay: '2024-03-25',
  updatedAt: moment,
  investor: null,
  channel: null,
  region: null,
  flags: ['flagship', 'driving'],
  stageDay: '2024-01-01',
  createdAt: moment,
  values: {
    fixedYuan: 5_000,
    'values.contactPhone': '138****0001',
    'values.expectedOutput': { currency: 'CNY', minor: 2_000_000, yuan: 20_000 },
  },
}
const text = (id: string, plan: WorkPlan = jizhou) => {
  const column = columnOf(plan, id)
  if (!column) throw new Error(`no column ${id}`)
  return cellTexts(plan, column)(row)
}

describe('a cell of the register', () => {
  it('says the words of the plan, and as it is written what the plan does not know', () => {
    expect(
      ['stage', 'status', 'reportingUnit', 'responsibleUnit', 'industry', 'flags'].map((id) => text(id)),
    ).toEqual(['签约', '推进中', '邦均', '某某局', 'elsewhere', '标志性项目、带动性项目'])
    expect([text('placeUnit'), text('latestProgress')]).toEqual(['', ''])
  })

  it('shows amounts in the unit of the heading, and a mask as it is', () => {
    expect(
      unitOfColumn(
        columnOf(jizhou, 'investmentYuan') ?? {
          id: '',
          label: '',
          kind: 'text',
          sortable: false,
          sensitive: false,
        },
      ),
    ).toBe('万元')
    expect([text('investmentYuan'), text('fixedYuan'), text('values.expectedOutput')]).toEqual([
      '1,234.5',
      '0.5',
      '2',
    ])
    expect(text('values.contactPhone')).toBe('138****0001')
    expect(text('createdAt')).toBe('2024-04-24')
  })
})

describe('the columns of a list', () => {
  it('are those of the form, the name first; and the usual ones elsewhere', () => {
    expect(defaultColumns(jizhou, 'landed').slice(0, 4)).toEqual(['name', 'stage', 'investor', 'company'])
    expect(defaultColumns(jizhou, 'nowhere')).toEqual(defaultColumns(jizhou, undefined))
    const known = new Set(columnsOf(jizhou).map(({ id }) => id))
    for (const { id } of jizhou.lists)
      for (const column of defaultColumns(jizhou, id)) expect(known.has(column)).toBe(true)
  })
})

describe('what a filter offers', () => {
  it('is what the plan has words for, and nothing else', () => {
    expect(filterChoices(jizhou).map(({ name }) => name)).toContain('size')
    const bare = { ...jizhou, register: { ...jizhou.register, sizeClasses: [], flags: [] } }
    expect(filterChoices(bare).map(({ name }) => name)).not.toContain('size')
    expect(filterChoices(bare).map(({ name }) => name)).not.toContain('flag')
  })
})

describe('the mark of no progress', () => {
  it('stands from the thirtieth day on, and never on what does not count', () => {
    const on = (day: string, patch: Partial<ProjectRow> = {}) =>
      staleTest(jizhou, assertDay(day))({ ...row, ...patch })
    expect([on('2024-04-23'), on('2024-04-24')]).toEqual([false, true])
    expect(on('2024-04-24', { status: 'terminated' })).toBe(false)
    expect(on('2024-04-24', { stageDay: '2024-04-20' })).toBe(false)
    expect(on('2024-04-24', { latestProgressDay: null })).toBe(true)
  })
})
