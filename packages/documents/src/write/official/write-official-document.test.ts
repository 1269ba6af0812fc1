import { assertDay } from '@zhaoshang/domain'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeOfficialDocument } from './write-official-document.ts'

const document = {
  title: '关于增加成员单位的通知',
  recipients: '各成员单位，各乡镇',
  body: ['一、增加单位', '自2024年5月10日起，增加区财政局 <为> & 成员单位。'],
  signature: '区招商引资工作领导小组办公室',
  day: assertDay('2024-05-08'),
}
const xmlOf = async (of = document) =>
  strFromU8(unzipSync(await writeOfficialDocument(of))['word/document.xml'] ?? new Uint8Array())

test('stands on A4 with the margins of the standard', async () => {
  const xml = await xmlOf()
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(xml).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/)
})

test('holds title, recipients, paragraphs, signature and date in their order', async () => {
  const texts = [...(await xmlOf()).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)
  expect(texts.filter((text) => text !== '')).toEqual([
    document.title,
    '各成员单位，各乡镇：',
    '一、增加单位',
    '自2024年5月10日起，增加区财政局 &lt;为&gt; &amp; 成员单位。',
    document.signature,
    '2024年5月8日',
  ])
})

test('names a font for Chinese on every run', async () => {
  const xml = await xmlOf()
  const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? []
  expect(runs.length).toBeGreaterThan(5)
  for (const run of runs) expect(run).toContain('w:eastAsia=')
  expect(xml).toContain('w:eastAsia="黑体"')
  expect(xml).toContain('w:eastAsia="方正小标宋简体"')
})

test('puts the date two characters to the right of where the signature begins', async () => {
  const ends = [...(await xmlOf()).matchAll(/<w:ind w:right="(\d+)"/g)].map(([, right]) => Number(right))
  // Three characters and six digits of half a character make the date, fourteen characters the signature.
  expect(ends).toEqual([640, 640 + 14 * 320 - 640 - (3 + 6 / 2) * 320])
})
