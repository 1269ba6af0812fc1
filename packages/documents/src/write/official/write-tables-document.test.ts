import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partOf } from '../../testing/part-of.ts'
import { writeTablesDocument } from './write-tables-document.ts'

test('tables become a document with every cell, its headings repeated and its fonts named for Chinese', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tables-'))
  const path = join(folder, 'a.docx')
  await writeTablesDocument(createWriteStream(path), [
    {
      name: '职责',
      title: '职责与自评（2024-Q1）',
      columns: [
        { heading: '单位', width: 10 },
        { heading: '职责内容', width: 30 },
      ],
      rows: [['科技局', '培育<高新>企业 & 平台\n第\u0007二行\uD83D']],
    },
  ])
  const xml = partOf(await readFile(path), 'word/document.xml')
  await rm(folder, { recursive: true })
  for (const text of ['职责与自评（2024-Q1）', '单位', '科技局', '培育&lt;高新&gt;企业 &amp; 平台', '第二行'])
    expect(xml).toContain(text)
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/)
  expect(xml).toContain('w:tblHeader')
  expect(xml).toContain('w:orient="landscape"')
  expect(xml).toMatch(/w:eastAsia="仿宋_GB2312"/)
})
