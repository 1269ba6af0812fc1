import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inflateRawSync } from 'node:zlib'
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
      rows: [['科技局', '培育<高新>企业 & 平台\n第二行']],
    },
  ])
  const xml = partOf(await readFile(path), 'word/document.xml')
  await rm(folder, { recursive: true })
  for (const text of ['职责与自评（2024-Q1）', '单位', '科技局', '培育&lt;高新&gt;企业 &amp; 平台', '第二行'])
    expect(xml).toContain(text)
  expect(xml).toContain('w:tblHeader')
  expect(xml).toContain('w:orient="landscape"')
  expect(xml).toMatch(/w:eastAsia="仿宋_GB2312"/)
})

/** One part of a zip, found through its directory. */
function partOf(bytes: Buffer, name: string): string {
  for (let entry = bytes.indexOf('PK\x01\x02'); entry >= 0; entry = bytes.indexOf('PK\x01\x02', entry + 4)) {
    const length = bytes.readUInt16LE(entry + 28)
    if (bytes.toString('utf8', entry + 46, entry + 46 + length) !== name) continue
    const local = bytes.readUInt32LE(entry + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
    return (bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8')
  }
  throw new Error(`${name} is not in it`)
}
