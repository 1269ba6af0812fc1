import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const { signIn, expectStatus } = openConsole(() => inject('staff'))

interface Transfer {
  setData(type: string, text: string): void
}
interface Clipboard {
  readonly DataTransfer: new () => Transfer
  readonly ClipboardEvent: new (
    type: 'paste',
    init: { clipboardData: Transfer; bubbles: boolean; cancelable: boolean },
  ) => never
}

/** As Ctrl+V of cells that were copied from a sheet. */
async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\r\n')
  await page.getByPlaceholder('点这里，然后粘贴').evaluate((box, cells) => {
    // Runs in the page: what it has there is named here, since this program itself has no page.
    const { DataTransfer, ClipboardEvent } = globalThis as unknown as Clipboard
    const data = new DataTransfer()
    data.setData('text/plain', cells)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

test('rows copied from a sheet are compared, mended and registered, taken out as csv, and taken back', async () => {
  const page = await signIn('xilonghuyu.tb')
  await page.goto(`${inject('staff')}/projects/paste`)
  await paste(page, [])
  await sees(page, '剪贴板里没有单元格')
  await page.getByLabel('按这张清单').selectOption({ label: '招商引资洽谈项目清单' })
  await paste(page, [
    ['项目名称', '计划总投资（亿元）', '首次对接时间'],
    ['粘贴来的食品加工项目', '1.5', '2024年3月'],
    ['=粘贴来的第二个项目', '很多钱', '2024年4月'],
  ])
  await sees(page, '粘贴了 3 行、3 列')
  await expectSound(page)
  await page.getByRole('button', { name: '对照台账' }).click()
  await sees(page, '还有 1 行有误')
  const wrong = page.getByRole('textbox', { name: /计划总投资/ })
  await wrong.fill('2000万')
  await wrong.press('Enter')
  await page.getByRole('button', { name: '确认导入' }).click()
  await sees(page, '已写入：新增 2 个')

  await page.getByRole('heading', { name: '项目库', level: 1 }).waitFor()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('文本表格（.csv）').check()
  await expectSound(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('粘贴来的食品加工项目')
  expect(text).toContain(`'=粘贴来的第二个项目`)
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await sees(page, '已撤销')
})

test('a file with too many bad rows gets a report that can be paged and taken away', async () => {
  const page = await signIn('xilonghuyu.tb')
  await page.goto(`${inject('staff')}/returns/monthly/2024-04/120119121`)
  const lines = Array.from({ length: 21_000 }, (_, i) => `项目${i + 1}号,很多钱`)
  expectStatus(422)
  await page.getByLabel('选择清单文件').setInputFiles({
    name: '洽谈项目清单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['项目名称,计划总投资（万元）', ...lines].join('\n')),
  })
  await sees(page, '有误 21,000 行')
  await expectSound(page)
  await page.getByRole('button', { name: '下一页' }).click()
  await sees(page, '第 51—100 处')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载全部错误（Excel）' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('洽谈项目清单 错误清单.xlsx')
})
