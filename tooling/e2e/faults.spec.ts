import { CFB, utils, write } from '@e965/xlsx'
import { Zip, type ZipInputFile } from 'fflate'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { samples } from './console/samples.ts'
import { applyForm, chooseFile, sees, uploadForm, type Upload } from './console/steps.ts'

const { signIn, expectStatus } = openConsole(() => inject('staff'))
let page: Page

beforeAll(async () => {
  page = await signIn('guanzhuang.tb')
  await page.getByRole('link', { name: /^去填报.*2024年4月项目清单/ }).click()
  await page.getByRole('button', { name: '选择文件' }).waitFor()
})

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test.each<[string, () => Upload, number, string]>([
  [
    'a text file that was renamed',
    () => named('2024-04 清单.xlsx', Buffer.from('项目名称：某项目，投资方：某企业。\n请领导审阅。')),
    422,
    '这不是表格文件，而是纯文本。请上传 .xlsx、.xls 或 .csv；只改扩展名没有用，要用“另存为”。',
  ],
  ['an empty file', () => named('空.xlsx', Buffer.alloc(0)), 422, '文件里什么也没有。'],
  ['an encrypted workbook', () => named('加密.xlsx', encrypted()), 422, '文件设了打开密码，读不了。'],
  ['a zip bomb', () => named('炸弹.xlsx', bomb()), 422, '文件展开后大得反常，为安全起见没有打开。'],
  [
    'a workbook without any list',
    () => named('别的.xlsx', otherWorkbook()),
    422,
    '没有找到清单（看过的工作表：值班表）',
  ],
])('%s is refused in a sentence that says what to do', async (_name, file, status, sentence) => {
  expectStatus(status)
  const upload = file()
  await chooseFile(page, upload)
  await sees(page.getByRole('alert'), sentence)
  await page.getByRole('button', { name: '选择文件' }).waitFor()
})

const faults: [cell: string, what: string, read: string][] = [
  ['B3', '名称没有填写', ''],
  ['D4', '看不出金额是多少', '约三到五个亿'],
  ['E4', '日历上没有这一天', '2024-13-45'],
  ['H4', '不是手机号码', '1380000'],
  ['D5', '金额不能是负数', '-1'],
  ['F5', '没有这个单位', '火星镇'],
  ['B6', '字数太多：最多 40 字', '超长名'],
]

test('every one of the seven faults is named at its cell, with what was read', async () => {
  await uploadForm(page, samples.faulty)
  await page.getByRole('link', { name: '有误 4' }).waitFor()
  expect(await page.locator('input[aria-invalid=true]').count()).toBe(faults.length)
  for (const [cell, what, read] of faults) {
    const text = await faultAt(page, cell)
    expect(text).toContain(what)
    expect(text).toContain(read)
  }
})

test('script and formulas of the file stand there as text', async () => {
  await page.getByRole('link', { name: /^全部 \d+$/ }).click()
  const row = page.getByRole('row').filter({ hasText: '<script>alert(1)</script>' })
  await sees(row, '=HYPERLINK("http://example.invalid","x")')
  expect(await page.locator('main script').count()).toBe(0)
  expect(await page.locator('main a[href*="example.invalid"]').count()).toBe(0)
})

test('nothing can be confirmed until each fault is mended or left out', async () => {
  const confirm = page.getByRole('button', { name: '确认导入' })
  const left = async (rows: number) => sees(page, `还有 ${rows} 行有误，处理后才能导入`)
  await left(4)
  expect(await confirm.isDisabled()).toBe(true)

  await page.getByRole('button', { name: /^本行不导入\s*第 3 行/ }).click()
  await left(3)
  await mend('D4', '4亿')
  await mend('E4', '2024-03-13')
  await page.getByRole('button', { name: /^本格不导入\s*H4/ }).click()
  await left(2)
  await mend('D5', '1')
  await page.getByRole('button', { name: /^本格不导入\s*F5/ }).click()
  await left(1)
  expect(await confirm.isDisabled()).toBe(true)
  await mend('B6', '名称合适的项目')
  await page.getByRole('link', { name: '有误 0' }).waitFor()
  expect(await confirm.isEnabled()).toBe(true)
  await applyForm(page)
  await sees(page, '新增 5 项，未导入 1 项')
})

test('in the list, too, script is text and what was left out is empty', async () => {
  const grid = page.getByRole('grid', { name: '招商引资洽谈项目清单' })
  await grid.getByRole('row').filter({ hasText: '<script>alert(1)</script>' }).waitFor()
  await sees(grid.getByRole('row').filter({ hasText: '新能源电池壳体项目' }), '40,000')
  expect(await grid.getByText('火星镇').count()).toBe(0)
  await grid.getByRole('row').filter({ hasText: '名称合适的项目' }).waitFor()
})

/** Types over a wrong cell and waits until it is no longer wrong. */
async function mend(cell: string, text: string): Promise<void> {
  const box = page.getByLabel(new RegExp(`^${cell} `))
  await box.fill(text)
  await box.press('Enter')
  await box.waitFor({ state: 'detached' })
}

async function faultAt(on: Page, cell: string): Promise<string> {
  const id = await on.getByLabel(new RegExp(`^${cell} `)).getAttribute('aria-describedby')
  return (await on.locator(`[id="${id}"]`).textContent()) ?? ''
}

function named(name: string, buffer: Buffer): Upload {
  return { name, mimeType: spreadsheet, buffer }
}

function encrypted(): Buffer {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(300))
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(9_000))
  return Buffer.from(CFB.write(file, { type: 'buffer' }))
}

/** A workbook whose one sheet is 400 MB of blanks, in some 400 kB. */
function bomb(): Buffer {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const parts = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      0,
    ],
    ['xl/workbook.xml', '<workbook><sheets><sheet name="Sheet1" sheetId="1"/></sheets></workbook>', 0],
    ['xl/worksheets/sheet1.xml', '<worksheet>', 100],
  ] as const
  const blank = Buffer.alloc(4 * 1024 * 1024, ' ')
  // Flushed at a whole byte, so that the packed block can be said again and again.
  const packedBlank = deflateRawSync(blank, { finishFlush: constants.Z_FULL_FLUSH })
  for (const [filename, start, blanks] of parts) {
    const part: ZipInputFile = {
      filename,
      compression: 8,
      size: start.length + blanks * blank.length,
      crc: crc32(start),
    }
    for (let i = 0; i < blanks; i++) part.crc = crc32(blank, part.crc)
    zip.add(part)
    part.ondata?.(null, deflateRawSync(start, { finishFlush: constants.Z_FULL_FLUSH }), false)
    for (let i = 0; i < blanks; i++) part.ondata?.(null, Uint8Array.from(packedBlank), false)
    part.ondata?.(null, deflateRawSync(''), true)
  }
  zip.end()
  return Buffer.concat(pieces)
}

function otherWorkbook(): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['日期', '值班人员'],
      ['4月24日', '张某'],
    ]),
    '值班表',
  )
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }))
}
