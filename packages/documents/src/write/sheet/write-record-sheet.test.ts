import { expect, test } from 'vitest'
import { partOf } from '../../testing/part-of.ts'
import { writeRecordSheet } from './write-record-sheet.ts'

test('a record becomes one page: short facts in pairs, long ones across, lines below', async () => {
  const bytes = await writeRecordSheet({
    title: '示例·磁性材料',
    notes: ['编号 2024-00001'],
    groups: [
      {
        title: '基本情况',
        facts: [
          { label: '投资方', value: '示例<公司>', wide: false },
          { label: '总投资（万元）', value: '6,500', wide: false },
          { label: '内容', value: '第一行\n第二行', wide: true },
        ],
      },
      { title: '没有内容的', facts: [] },
    ],
    lines: [{ title: '最新进展', entries: ['2024-04-24　合同文本已定'] }],
  })
  const xml = partOf(Buffer.from(bytes), 'word/document.xml')
  for (const text of [
    '示例·磁性材料',
    '编号 2024-00001',
    '示例&lt;公司&gt;',
    '6,500',
    '第二行',
    '2024-04-24　合同文本已定',
  ])
    expect(xml).toContain(text)
  expect(xml).not.toContain('没有内容的')
  expect(xml.match(/<w:tr>/g)).toHaveLength(2)
  expect(xml).toMatch(/w:gridSpan w:val="3"/)
})
