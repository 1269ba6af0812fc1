import { Writable } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../read/open-workbook.ts'
import { collector } from '../testing/pack.ts'
import type { ViewCell, ViewTable } from './view/view-table.ts'
import { writeViewXlsx } from './view/write-view-xlsx.ts'
import { writeView } from './write-view.ts'

const columns = [
  { heading: '项目名称', width: 24 },
  { heading: '总投资（万元）', width: 12 },
  { heading: '签约日期', width: 12 },
]
const nasty = [
  '=HYPERLINK("http://example.invalid","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '-2+3',
  '\tTAB',
  '带,逗号与"引号"\r\n第二行',
  'a\u0000b\u0007c',
  '半个\uD83D',
  '<script>alert(1)</script>',
  '\u202E反\u200B写',
]

function table(rows: readonly (readonly ViewCell[])[], perBatch = 2): ViewTable {
  return {
    name: '项目',
    columns,
    batches: (async function* () {
      for (let at = 0; at < rows.length; at += perBatch) yield rows.slice(at, at + perBatch)
    })(),
  }
}

async function written(format: 'xlsx' | 'csv', rows: readonly (readonly ViewCell[])[]): Promise<Uint8Array> {
  const out = collector()
  expect(await writeView(out.stream, format, table(rows))).toBe(rows.length)
  return out.bytes()
}

describe('a view as a workbook', () => {
  test('has numbers as numbers, days as days, and texts as they are', async () => {
    const file = await written('xlsx', [
      [{ text: '零部件项目' }, { number: '65000.5' }, { day: '2024-04-12' }],
      [{ text: '无金额' }, undefined, { text: '2024年4月' }],
    ])
    const [sheet] = (await readXlsx(file)).sheets
    expect(sheet?.rows[0]).toEqual(['项目名称', '总投资（万元）', '签约日期'])
    expect(sheet?.rows[1]?.slice(0, 2)).toEqual(['零部件项目', 65_000.5])
    const opened = await openWorkbook(file)
    expect(opened.ok && opened.value.sheets[0]?.rows[1]?.cells[2]).toEqual({
      kind: 'date',
      date: '2024-04-12',
    })
  })

  test('holds no formula, and what is no text of XML is left out', async () => {
    const file = await written(
      'xlsx',
      nasty.map((text) => [{ text }]),
    )
    const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).not.toMatch(/<f[ >]/)
    const texts = [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? '')
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
    expect(texts).toContain('abc')
    expect(texts).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect((await readXlsx(file)).sheets[0]?.rows).toHaveLength(nasty.length + 1)
  })

  test('goes on on another sheet where one is full, whatever the batches', async () => {
    const out = collector()
    const rows = Array.from({ length: 7 }, (_, i): ViewCell[] => [{ text: `项目${i}` }])
    expect(await writeViewXlsx(out.stream, table(rows, 2), 3)).toBe(7)
    const { sheets } = await readXlsx(out.bytes())
    expect(sheets.map(({ name, rows: of }) => [name, of.length])).toEqual([
      ['项目', 4],
      ['项目 2', 4],
      ['项目 3', 2],
    ])
    expect(sheets[2]?.rows[1]?.[0]).toBe('项目6')
  })

  test('of nothing has its headings, and of a full sheet no empty one behind it', async () => {
    expect((await readXlsx(await written('xlsx', []))).sheets[0]?.rows).toHaveLength(1)
    const out = collector()
    await writeViewXlsx(out.stream, table([[{ text: 'a' }], [{ text: 'b' }]], 1), 2)
    expect((await readXlsx(out.bytes())).sheets).toHaveLength(1)
  })

  test('tells its source to stop when nobody takes the file any more', async () => {
    let closed = false
    // A receiver that takes a piece and never asks for more, as a stalled download does.
    const stalled = new Writable({ highWaterMark: 1, write() {} })
    const endless: ViewTable = {
      name: '项目',
      columns,
      batches: (async function* () {
        try {
          for (;;) yield Array.from({ length: 1_000 }, (): ViewCell[] => [{ text: String(Math.random()) }])
        } finally {
          closed = true
        }
      })(),
    }
    const going = writeView(stalled, 'xlsx', endless)
    setImmediate(() => stalled.destroy())
    await expect(going).rejects.toThrow('the receiving stream was closed')
    expect(closed).toBe(true)
  })
})

describe('a view as csv', () => {
  test('is what a spreadsheet opens rightly: mark, quotes, line ends, no formula', async () => {
    const text = Buffer.from(
      await written('csv', [
        [{ text: '零部件项目' }, { number: '-65000.5' }, { day: '2024-04-12' }],
        ...nasty.map((nastyText): ViewCell[] => [{ text: nastyText }]),
      ]),
    ).toString()
    expect(
      text.startsWith('\uFEFF项目名称,总投资（万元）,签约日期\r\n零部件项目,-65000.5,2024-04-12\r\n'),
    ).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://example.invalid"",""x"")"`)
    expect(text).toContain('"带,逗号与""引号""\n第二行"')
    expect(text).toContain('\r\nabc\r\n')
    const cells = text.slice(1).split(/,|\r\n/)
    expect(cells.filter((cell) => /^"?[=+@\t]/.test(cell))).toEqual([])
  })
})
