import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB, utils, write, type BookType } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pack, rowXml, sheetXml, workbookParts } from '../testing/pack.ts'
import type { FileRefusal } from './file/file-refusal.ts'
import { openWorkbook, type OpenOptions } from './open-workbook.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-workbook-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function refusalOf(file: string | Uint8Array, options: OpenOptions = {}): Promise<FileRefusal> {
  const opened = await openWorkbook(file, { name: '清单.xlsx', ...options })
  if (opened.ok) throw new Error('was opened')
  return opened.refusal
}

/** Memory and processor time that a refusal costs; printed, and bounded far above what it takes. */
async function costOf(what: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.memoryUsage().rss
  const start = process.cpuUsage()
  await work()
  const megabytes = (process.memoryUsage().rss - before) / 1024 / 1024
  const { user, system } = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000
  console.log(`${what}: ${megabytes.toFixed(1)} MB more, ${milliseconds.toFixed(0)} ms`)
  expect(megabytes).toBeLessThan(200)
  expect(milliseconds).toBeLessThan(8_000)
}

const heading = rowXml(1, ['序号', '项目名称', '计划总投资'])

describe('a file that is no workbook is refused by what it is', () => {
  test('nothing at all', async () => {
    expect(await refusalOf(new Uint8Array())).toEqual({ code: 'file-empty' })
    expect(await refusalOf(Buffer.from('\uFEFF \r\n \n'), { name: '清单.csv' })).toEqual({
      code: 'file-empty',
    })
  })

  test('a text that was renamed', async () => {
    expect(await refusalOf(Buffer.from('四月份没有新增项目，特此说明。'))).toEqual({
      code: 'file-not-a-form',
      is: 'text',
    })
  })

  test('a Word document that was renamed', async () => {
    const document = await pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' })
    expect(await refusalOf(document)).toEqual({ code: 'file-not-a-form', is: 'word' })
  })

  test('a picture, a PDF, a web page, an archive', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    expect(await refusalOf(picture)).toEqual({ code: 'file-not-a-form', is: 'picture', mime: 'image/png' })
    expect(await refusalOf(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'))).toMatchObject({
      code: 'file-not-a-form',
      is: 'pdf',
    })
    expect(
      await refusalOf(Buffer.from('<html><table><tr><td>序号</td></tr></table></html>'), {
        name: '清单.xls',
      }),
    ).toMatchObject({ is: 'web-page' })
    expect(await refusalOf(await pack({ '照片/1.jpg': 'x' }))).toEqual({
      code: 'file-not-a-form',
      is: 'archive',
    })
  })

  test('an old Word document', async () => {
    expect(await refusalOf(compoundFile({ WordDocument: Buffer.alloc(600) }))).toEqual({
      code: 'file-not-a-form',
      is: 'word',
    })
  })

  test('bytes of no kind', async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file-not-a-form', is: 'unknown' })
  })
})

describe('a file that cannot be opened says so', () => {
  test('an encrypted workbook of today', async () => {
    const file = compoundFile({ EncryptionInfo: Buffer.alloc(300), EncryptedPackage: Buffer.alloc(9_000) })
    expect(await refusalOf(file)).toEqual({ code: 'file-encrypted' })
  })

  test('an encrypted workbook of old', async () => {
    const bof = Buffer.from([
      0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0,
    ])
    const filePass = Buffer.concat([
      Buffer.from([0x2f, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00]),
      Buffer.alloc(48, 7),
    ])
    const file = compoundFile({ Workbook: Buffer.concat([bof, filePass, Buffer.from([0x0a, 0, 0, 0])]) })
    expect(await refusalOf(file, { name: '清单.xls' })).toEqual({ code: 'file-encrypted' })
  })

  test('a workbook that was cut off on its way', async () => {
    const file = await pack(workbookParts({ Sheet1: sheetXml(heading) }))
    expect(await refusalOf(file.subarray(0, file.length - 40))).toEqual({
      code: 'file-unreadable',
      why: 'zip-end-missing',
    })
    const damaged = Uint8Array.from(file)
    damaged.fill(0xaa, 400, 460)
    expect(await refusalOf(damaged)).toMatchObject({ code: 'file-unreadable' })
  })

  test('markup that ends in the middle', async () => {
    expect(
      await refusalOf(await pack(workbookParts({ Sheet1: '<worksheet><sheetData><row r="1"><c' }))),
    ).toEqual({ code: 'file-unreadable', why: 'xml' })
  })

  test('an old workbook that is damaged', async () => {
    expect(
      await refusalOf(compoundFile({ Workbook: Buffer.alloc(2_000, 3) }), { name: '清单.xls' }),
    ).toMatchObject({ code: 'file-unreadable' })
  })
})

describe('a file that is too much is refused quickly and in bounded memory', { timeout: 60_000 }, () => {
  test('200 MB on disk', async () => {
    const path = join(folder, 'large.xlsx')
    const handle = await open(path, 'w')
    await handle.truncate(200 * 1024 * 1024)
    await handle.close()
    await costOf('200 MB file', async () => {
      expect(await refusalOf(path)).toEqual({
        code: 'file-too-large',
        bytes: 200 * 1024 * 1024,
        limit: 20 * 1024 * 1024,
      })
    })
  })

  test('a bomb that declares its size', async () => {
    const path = join(folder, 'bomb.xlsx')
    await pack(workbookParts({ Sheet1: zeros(400) }), path)
    await costOf('honest bomb', async () => {
      expect(await refusalOf(path)).toMatchObject({ code: 'file-bomb', what: 'declared-size' })
    })
  })

  test('a bomb that lies about its size', async () => {
    const path = join(folder, 'liar.xlsx')
    await pack(workbookParts({ Sheet1: zeros(400) }), path)
    const declared = 400 * 1024 * 1024
    const handle = await open(path, 'r+')
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(size)
    await handle.read(bytes, 0, size, 0)
    const needle = Buffer.alloc(4)
    needle.writeUInt32LE(declared)
    for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 4))
      bytes.writeUInt32LE(900_000, at)
    await handle.write(bytes, 0, size, 0)
    await handle.close()
    await costOf('lying bomb', async () => {
      expect(await refusalOf(path)).toEqual({ code: 'file-bomb', what: 'declared-size', limit: 900_000 })
    })
  })

  test('well-packed sheets that only together are too much', async () => {
    const row = (i: number) => rowXml(i + 2, [i, `项目${i}`, i * 7])
    const rows = Array.from({ length: 3_000 }, (_, i) => row(i)).join('')
    const file = await pack(workbookParts({ Sheet1: sheetXml(heading + rows), Sheet2: sheetXml(rows) }))
    expect(await refusalOf(file, { limits: { inflatedBytes: 300_000 } })).toMatchObject({ code: 'file-bomb' })
  })

  test('thousands of parts', async () => {
    const file = await pack({
      ...workbookParts({ Sheet1: sheetXml(heading) }),
      ...Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`xl/media/${i}`, ''])),
    })
    expect(await refusalOf(file)).toEqual({ code: 'file-bomb', what: 'entries', limit: 2_000 })
  })

  test('entities that multiply', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`
    expect(await refusalOf(await pack(workbookParts({ Sheet1: laughs })))).toEqual({
      code: 'file-bomb',
      what: 'document-type',
      limit: 0,
    })
  })

  test('one text, or one comment, of many megabytes', async () => {
    const text = function* () {
      yield '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>'
      for (let i = 0; i < 300; i++) yield `${i}招商`.repeat(8_000)
      yield '</t></is></c></row></sheetData></worksheet>'
    }
    await costOf('endless text', async () => {
      expect(
        await refusalOf(await pack(workbookParts({ Sheet1: text() })), { limits: { ratio: 10_000 } }),
      ).toMatchObject({ code: 'file-bomb', what: 'markup' })
    })
  })

  test('a cell in the millionth column', async () => {
    const far = '<row r="1"><c r="BDWGN1" t="inlineStr"><is><t>x</t></is></c></row>'
    expect(await refusalOf(await pack(workbookParts({ Sheet1: sheetXml(far) })))).toEqual({
      code: 'file-bomb',
      what: 'columns',
      limit: 1_000,
    })
  })

  test('more shared texts than any form has', async () => {
    const strings = `<sst>${'<si><t>a</t></si>'.repeat(2_000)}</sst>`
    const file = await pack(workbookParts({ Sheet1: sheetXml(heading) }, { 'xl/sharedStrings.xml': strings }))
    expect(await refusalOf(file, { limits: { sharedStrings: 1_000 } })).toEqual({
      code: 'file-bomb',
      what: 'shared-strings',
      limit: 1_000,
    })
  })

  test('one row more than 100,000', async () => {
    const rows = function* () {
      yield `<worksheet><sheetData>${heading}`
      for (let i = 2; i <= 100_001; i++) yield rowXml(i, [i, `项目 ${i * 7919}`, i * 31])
      yield '</sheetData></worksheet>'
    }
    const file = await pack(workbookParts({ Sheet1: rows() }))
    await costOf('100,001 rows', async () => {
      expect(await refusalOf(file)).toEqual({ code: 'too-many-rows', sheet: 'Sheet1', limit: 100_000 })
    })
  })

  test('formatted empty rows down to the last one are no content', async () => {
    const rows = function* () {
      yield `<worksheet><sheetData>${heading}`
      for (let i = 2; i <= 300_000; i++)
        yield `<row r="${i}"><c r="A${i}" s="1"/><c r="B${i}" s="${i % 97}"/></row>`
      yield '</sheetData></worksheet>'
    }
    const opened = await openWorkbook(await pack(workbookParts({ Sheet1: rows() })))
    expect(opened.ok && opened.value.sheets[0]?.rows.length).toBe(1)
  })
})

test('an old workbook is read like any other', async () => {
  const sheet = utils.aoa_to_sheet(
    [
      ['序号', '项目名称', '签约时间'],
      [1, '磁材深加工', new Date(Date.UTC(2024, 3, 12))],
    ],
    { cellDates: true, UTC: true },
  )
  const book = { SheetNames: ['洽谈'], Sheets: { 洽谈: sheet } }
  const bytes: unknown = write(book, {
    type: 'buffer',
    bookType: 'biff8' satisfies BookType,
    cellDates: false,
  })
  const opened = await openWorkbook(bytes as Buffer, { name: '清单.xls' })
  expect(opened).toMatchObject({
    ok: true,
    value: {
      format: 'xls',
      sheets: [
        {
          name: '洽谈',
          hidden: false,
          rows: [
            { row: 1 },
            { row: 2, cells: [{ number: 1 }, { text: '磁材深加工' }, { kind: 'date', date: '2024-04-12' }] },
          ],
        },
      ],
    },
  })
})

function* zeros(megabytes: number): Generator<string> {
  const piece = ' '.repeat(1024 * 1024)
  for (let i = 0; i < megabytes; i++) yield piece
}

function compoundFile(streams: Record<string, Buffer>): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content)
  const bytes: unknown = CFB.write(file, { type: 'buffer' })
  return Uint8Array.from(bytes as Buffer)
}
