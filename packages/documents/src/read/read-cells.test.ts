import { jizhou, listOf } from '@zhaoshang/domain'
import { describe, expect, test } from 'vitest'
import { readCells } from './read-cells.ts'

async function pasted(lines: readonly (readonly string[])[]) {
  const list = listOf(jizhou, 'negotiating')
  if (!list) throw new Error('no list')
  const text = lines.map((line) => line.join('\t')).join('\n')
  const read = await readCells(Buffer.from(text), jizhou, list, { name: '粘贴.tsv' })
  if (!read.ok) throw new Error(read.refusal.code)
  const [form] = read.value
  if (!form) throw new Error('nothing')
  return form
}

describe('pasted cells', () => {
  test('with headings are matched like a form, in whatever order', async () => {
    const form = await pasted([
      ['计划总投资（亿元）', '项目名称', '备用列'],
      ['6.5', '零部件项目', 'x'],
    ])
    expect([form.list, form.rows.map(({ row }) => row)]).toEqual(['negotiating', [2]])
    expect(form.columns.map(({ target }) => target)).toEqual([['investment'], ['name'], null])
  })

  test('without headings stand in the order of the list, at their own addresses', async () => {
    const form = await pasted([
      ['零部件项目', '某企业', '北京'],
      ['预制菜项目', '另一企业', '河北'],
    ])
    expect(form.rows.map(({ row }) => row)).toEqual([1, 2])
    expect(form.columns.slice(0, 3).map(({ target }) => target)).toEqual([['name'], ['investor'], ['origin']])
  })

  test('of another list are still taken for the one that was named', async () => {
    const form = await pasted([
      ['项目名称', '注册公司名称', '签约时间', '开工时间'],
      ['零部件项目', '某公司', '2024-03-01', '2024-05-01'],
    ])
    expect(form.list).toBe('negotiating')
    expect(form.columns[0]?.target).toEqual(['name'])
  })
})
