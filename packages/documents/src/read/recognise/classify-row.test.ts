import { expect, test } from 'vitest'
import type { RawCell } from '@zhaoshang/domain'
import { classifyRow, type TableShape } from './classify-row.ts'

/** 序号 | 项目名称 | 投资方 | 总投资 */
const shape: TableShape = {
  columns: [0, 1, 2, 3],
  headings: new Map([
    [0, new Set(['序号'])],
    [1, new Set(['项目名称'])],
    [2, new Set(['投资方'])],
    [3, new Set(['总投资'])],
  ]),
  rowNumber: 0,
  name: 1,
  numbered: true,
  widthAt: () => 1,
}

function cells(row: string): RawCell[] {
  return row.split('|').map((cell): RawCell => {
    const text = cell.trim()
    return text === ''
      ? { kind: 'empty' }
      : /^\d+$/.test(text)
        ? { kind: 'number', number: Number(text) }
        : { kind: 'text', text }
  })
}

test.each([
  ['1 | 磁材深加工 | 某企业 | 8000', 'data'],
  [' | 磁材深加工 | | ', 'data'],
  ['2 | 小计量泵生产线 | 某泵业 | 300', 'data'],
  ['3 | 合计器具检定中心 | 某公司 | 300', 'data'],
  ['4 | 注塑件喷涂 | 某公司 | 300', 'data'],
  ['5 | 填报人软件 | 某公司 | 300', 'data'],
  ['五 | 智能装备 | 某公司 | 300', 'data'],
  ['合 计 | | | 16000', 'total'],
  [' | 合计 | | 16000', 'total'],
  ['总计：3个项目 | | | 16000', 'total'],
  [' | 新材料产业小计 | | 16000', 'total'],
  ['共7个项目 | | | ', 'total'],
  ['一、新材料产业 | | | ', 'caption'],
  ['（二） | 装备制造 | | 2500', 'caption'],
  ['无 | | | ', 'nothing'],
  ['1 | 无 | 无 | ', 'nothing'],
  ['序号 | 项目名称 | 投资方 | 总投资', 'heading'],
  ['1 | 2 | 3 | 4', 'heading'],
  ['7 | | | ', 'blank'],
  ['注：总投资以备案为准。 | | | ', 'note'],
  ['填报人：张某　审核人：李某 | | | ', 'note'],
  ['填报人： | 张某 | 审核人： | 李某', 'note'],
  ['例 | 某某项目 | 某某公司 | 1000', 'note'],
])('%s is %s', (row, kind) => {
  expect(classifyRow({ row: 9, cells: cells(row) }, shape, false)).toBe(kind)
})
