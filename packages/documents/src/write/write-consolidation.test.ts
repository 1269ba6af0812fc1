import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { jizhou, listOf, listSubtotals, yuanMoney, type Values } from '@zhaoshang/domain'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '../read/read-file.ts'
import { collector } from '../testing/pack.ts'
import { readValues } from '../testing/read-values.ts'
import type { FormRow } from './form/write-form-sheet.ts'
import { writeConsolidation, type ConsolidationInput } from './write-consolidation.ts'

const bangjun = '120119105'
const zone = '120119401'
const project = (name: string, more: Values = {}): Values => ({ name, ...more })

const shared = project('两家都报的项目', {
  investment: yuanMoney(10_000_000),
  land: 10.5,
  contactName: '王经理',
  contactPhone: '13800000001',
})
const rows: Record<string, FormRow[]> = {
  negotiating: [
    {
      unit: bangjun,
      recordId: 'a',
      values: project('邦均项目', {
        investment: yuanMoney(650_000_000),
        land: 108,
        firstContactOn: '2024-03',
        lastContactOn: '2024-04-08',
      }),
    },
    { unit: bangjun, recordId: 'b', values: shared },
    { unit: zone, recordId: 'b', values: shared },
    {
      unit: zone,
      recordId: 'c',
      values: project('<script>alert(1)</script>', {
        investor: '=HYPERLINK("http://example.invalid","x")',
        progress: "@SUM(1+1)*cmd|' /C calc'!A0",
        remarks: '-2+3\n第二行',
        nextStep: '\u0000\uFFFF𠮷&amp;_x0041_',
        investment: { currency: 'USD', minor: 500_000_000, yuan: 35_500_000 },
      }),
    },
  ],
  planned: [{ unit: zone, recordId: 'd', values: project('谋划项目', { investment: yuanMoney(12_345) }) }],
}

const input: ConsolidationInput = {
  plan: jizhou,
  periodName: '2024年4月',
  day: '2024-04-26',
  office: '领导小组办公室',
  accepted: [
    { unit: bangjun, receivedAt: '2024-04-25T16:20:00+08:00' },
    { unit: zone, receivedAt: '2024-04-25T18:20:00+08:00', late: true },
  ],
  missing: [
    { unit: '120119100', timing: 'overdue' },
    { unit: '120119101', phase: 'returned', timing: 'on-time' },
    { unit: '120119102', phase: 'submitted', timing: 'late' },
  ],
  rows: (list) => rows[list.id] ?? [],
}

async function written(more: Partial<ConsolidationInput> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const out = collector()
  await writeConsolidation(out.stream, { ...input, ...more })
  return out.bytes()
}

function sheetXml(file: Uint8Array, number: number): string {
  const part = unzipSync(file)[`xl/worksheets/sheet${number}.xml`]
  if (!part) throw new Error(`no sheet ${number}`)
  return strFromU8(part)
}

describe('the consolidated workbook', () => {
  let file = new Uint8Array()
  beforeAll(async () => {
    file = await written()
  })

  test('opens in another reader, the summary first, then the forms in the order of attachments', async () => {
    const book = await readXlsx(file)
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      '汇总说明',
      '附件1 落地',
      '附件2 洽谈',
      '附件3 谋划',
      '附件4 问题',
      '附件5 活动',
    ])
    const negotiating = book.sheets[2]
    expect(negotiating?.rows.slice(0, 3).map((row) => row[0])).toEqual([
      '附件2',
      '招商引资洽谈项目清单',
      '填报单位：领导小组办公室　　　　报送期：2024年4月　　　　填报时间：2024-04-26　　　　单位：万元、亩、㎡',
    ])
    expect(negotiating?.rows[3]?.slice(0, 3)).toEqual(['序号', '填报单位', '项目名称'])
    expect(negotiating?.rows[3]).toContain('计划总投资\n（万元）')
    expect(negotiating?.rows[4]?.slice(0, 3)).toEqual([1, '邦均镇', '邦均项目'])
    expect(negotiating?.rows[4]).toContain(65_000)
  })

  test('is read back by our own reader, each form as its list', async () => {
    const read = await readFile(file, jizhou)
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value.map((form) => [form.list, form.period, form.rows.length, form.totals.length])).toEqual([
      ['landed', '2024-04', 0, 1],
      ['negotiating', '2024-04', 4, 1],
      ['planned', '2024-04', 1, 1],
      ['problems', '2024-04', 0, 1],
      ['activities', '2024-04', 0, 1],
    ])
  })

  test('counts a record that two units report once, and says so', () => {
    const xml = sheetXml(file, 2)
    expect(xml).toContain('合计（4项，其中1项重复上报，只计一次）')
    // 65,000 + 1,000 + 500万美元 at 7.1 = 3,550
    expect(xml).toMatch(/<v>69550<\/v>/)
    expect(xml).toMatch(/<v>118\.5<\/v>/)
  })

  test('has the sums that the domain gives for the same rows', async () => {
    const list = listOf(jizhou, 'negotiating')
    if (!list) throw new Error('no list')
    const counts = await writeConsolidation(collector().stream, input)
    const records = (rows['negotiating'] ?? []).map(({ recordId, values }) => ({
      recordId: recordId ?? '',
      values,
    }))
    expect(counts[1]?.sums.map(({ sum }) => sum)).toEqual(
      listSubtotals(jizhou, list, records).map(({ shown }) => shown.replaceAll(',', '')),
    )
  })

  test('lists the units that are missing with their state, and those that were late', async () => {
    const [summary] = (await readXlsx(file)).sheets
    const texts =
      summary?.rows.map((row) => row.filter((cell) => cell !== null && cell !== '').join(' ')) ?? []
    expect(texts).toContain('应报送单位 5 家，已接收 2 家，未接收 3 家。本表只汇总已接收的报送。')
    expect(texts).toContain('1 渔阳镇 未填报，已逾期')
    expect(texts).toContain('2 洇溜镇 已退回，待修改')
    expect(texts).toContain('3 官庄镇 已报送，待接收，逾期报送')
    expect(texts).toContain('1 邦均镇 2024-04-25 16:20 按时')
    expect(texts).toContain('2 蓟州经济开发区管委会 2024-04-25 18:20 逾期报送')
    expect(texts).toContain('2 招商引资洽谈项目清单 4（重复上报1） 计划总投资（万元） 69550')
    expect(texts).toContain('3 招商引资谋划项目清单 1 估算投资（万元） 1.2345')
  })

  test('holds no formula, and no text that becomes one when the sheet is saved as csv', async () => {
    const xml = [1, 2, 3, 4, 5, 6].map((number) => sheetXml(file, number)).join('')
    expect(xml).not.toMatch(/<f[ >]/)
    const texts = [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? '')
    expect(texts.filter((text) => /^[=+\-@\t]/.test(text))).toEqual([])
    expect(texts).toContain("'=HYPERLINK(&quot;http://example.invalid&quot;,&quot;x&quot;)")
    expect(texts).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    const read = await readFile(file, jizhou)
    const values = read.ok && read.value[1] ? readValues(jizhou, read.value[1])[3] : undefined
    expect(values).toMatchObject({
      investor: '=HYPERLINK("http://example.invalid","x")',
      progress: "@SUM(1+1)*cmd|' /C calc'!A0",
      remarks: '-2+3\n第二行',
      nextStep: '𠮷&amp;_x0041_',
    })
  })

  test('masks contacts unless told otherwise, or leaves their column out', async () => {
    expect(sheetXml(file, 2)).toContain('王** 138****0001')
    expect(sheetXml(file, 2)).not.toContain('13800000001')
    expect(sheetXml(await written({ sensitive: 'shown' }), 2)).toContain('王经理 13800000001')
    const without = sheetXml(await written({ sensitive: 'left-out' }), 2)
    expect(without).not.toContain('对方联系人')
    expect(without).not.toContain('王')
  })

  test('is set up for paper: A3 or A4 across, fitted to its width, headings on every page, numbered', () => {
    expect(sheetXml(file, 1)).toContain(
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )
    expect(sheetXml(file, 3)).toContain('<pageSetup paperSize="9" orientation="landscape"')
    expect(sheetXml(file, 1)).toContain('第 &amp;P 页，共 &amp;N 页')
    expect(sheetXml(file, 1)).toContain('填报人：　　　　　　　　审核人：　　　　　　　　负责人：')
    const workbook = strFromU8(unzipSync(file)['xl/workbook.xml'] ?? new Uint8Array())
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'附件1 落地'!$4:$5</definedName>`,
    )
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'附件2 洽谈'!$4:$4</definedName>`,
    )
  })

  test('is the same, byte for byte, for the same input', async () => {
    expect(Buffer.from(await written()).equals(Buffer.from(file))).toBe(true)
  })
})

describe('writing is streamed', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'consolidation-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('54,000 rows cost no memory to speak of', { timeout: 60_000 }, async () => {
    function* many(): Generator<FormRow> {
      for (let i = 0; i < 54_000; i++) {
        yield {
          unit: bangjun,
          recordId: `r${i}`,
          values: project(`项目${i}`, {
            investment: yuanMoney(i * 10_000),
            progress: `第${i}次对接`.repeat(5),
            content: '建设标准厂房'.repeat(8),
          }),
        }
      }
    }
    const before = process.memoryUsage().rss
    let most = 0
    const out = createWriteStream(join(folder, 'large.xlsx'))
    const watched = new Writable({
      highWaterMark: 64 * 1024,
      write(piece: Buffer, _encoding, done) {
        most = Math.max(most, process.memoryUsage().rss)
        out.write(piece, done)
      },
      final(done) {
        out.end(done)
      },
    })
    const start = performance.now()
    const counts = await writeConsolidation(watched, { ...input, lists: ['negotiating'], rows: many })
    console.log(
      `54,000 rows: ${((most - before) / 1024 / 1024).toFixed(1)} MB more, ${(performance.now() - start).toFixed(0)} ms`,
    )
    expect(counts[0]?.rows).toBe(54_000)
    expect(most - before).toBeLessThan(200 * 1024 * 1024)
  })

  test('a receiver that goes away ends the writing with its error', async () => {
    const broken = new Writable({
      write(_piece, _encoding, done) {
        done(new Error('the disk is full'))
      },
    })
    await expect(writeConsolidation(broken, input)).rejects.toThrow('the disk is full')
  })

  test('rows that fail to come end the writing with their error', async () => {
    const out = collector()
    const failing = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('the database is away')) }),
    })
    await expect(writeConsolidation(out.stream, { ...input, rows: failing })).rejects.toThrow(
      'the database is away',
    )
  })
})
