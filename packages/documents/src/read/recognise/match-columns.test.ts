import { jizhou, listOf } from '@zhaoshang/domain'
import { describe, expect, test } from 'vitest'
import { headingNames } from './heading-names.ts'
import { headingText } from './heading-text.ts'
import { matchColumns } from './match-columns.ts'

function targets(listId: string, headings: string[]): Record<string, string> {
  const list = listOf(jizhou, listId)
  if (!list) throw new Error(listId)
  const { columns } = matchColumns(
    jizhou,
    list,
    headingNames(jizhou, list),
    headings.map((heading, index) => ({ index, parts: heading.split('／') })),
    [],
  )
  return Object.fromEntries(columns.map((column) => [column.heading, column.target?.join('+') ?? '-']))
}

test.each([
  ['总投资\n（万元）', { key: '总投资', bare: '总投资', unit: '万元' }],
  ['总投资(单位：亿元)', { key: '总投资', bare: '总投资', unit: '亿元' }],
  ['总投资/万元', { key: '总投资', bare: '总投资', unit: '万元' }],
  ['建筑面积（平方米）', { key: '建筑面积', bare: '建筑面积', unit: '㎡' }],
  ['投资方（签约主体）', { key: '投资方签约主体', bare: '投资方' }],
  ['3.项 目 名 称*', { key: '项目名称', bare: '项目名称' }],
])('the heading %j is compared as %j', (written, text) => {
  expect(headingText(written)).toEqual(text)
})

describe('columns find their fields', () => {
  test('each field once: the list’s own heading before a mere alias', () => {
    expect(targets('planned', ['项目名称', '名称', '联系人', '联系电话'])).toEqual({
      项目名称: 'name',
      名称: '-',
      联系人: 'responsiblePerson',
      联系电话: 'contactPhone',
    })
  })

  test('what is planned is not what has happened', () => {
    expect(targets('landed', ['项目名称', '计划开工时间'])['计划开工时间']).toBe('-')
    expect(targets('landed', ['项目名称', '实际开工时间'])['实际开工时间']).toBe('startedOn')
    expect(targets('landed', ['项目名称', '预计投产时间'])['预计投产时间']).toBe('plannedProductionOn')
  })

  test('a typing error is forgiven, another matter is not', () => {
    expect(targets('negotiating', ['项目名秤', '计划总投姿（万元）', '审批专员', '是否疏解项目'])).toEqual({
      项目名秤: 'name',
      '计划总投姿（万元）': 'investment',
      审批专员: '-',
      是否疏解项目: '-',
    })
  })

  test('a unit of another measure keeps a column from its field', () => {
    expect(targets('landed', ['项目名称', '总投资（亩）'])['总投资（亩）']).toBe('-')
  })

  test('a group above gives short headings their sense', () => {
    expect(
      targets('landed', ['项目名称', '投资情况／到位资金／当年', '投资情况／到位资金／累计', '预计／年产值']),
    ).toEqual({
      项目名称: 'name',
      '投资情况／到位资金／当年': 'fundsThisYear',
      '投资情况／到位资金／累计': 'fundsTotal',
      '预计／年产值': 'expectedOutput',
    })
  })

  test('one column may hold two fields', () => {
    expect(targets('negotiating', ['项目名称', '对方联系人及电话', '需用土地/厂房'])).toEqual({
      项目名称: 'name',
      对方联系人及电话: 'contactName+contactPhone',
      '需用土地/厂房': 'land+plant',
    })
  })
})
