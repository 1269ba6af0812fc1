import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** A file for an upload: its path, or its name and bytes. */
export type Upload = string | { name: string; mimeType: string; buffer: Buffer }

/** Waits until a text stands on the page. */
export async function sees(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** Chooses a file as a person does, through the button and the system's dialog. */
export async function chooseFile(page: Page, file: Upload): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ])
  await chooser.setFiles(file)
}

/** Opens the page for printing, which comes in a window of its own. */
export async function openPrint(page: Page): Promise<Page> {
  const [paper] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: '打印' }).click(),
  ])
  return paper
}

/** Downloads the office's consolidated workbook. */
export async function downloadConsolidation(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载汇总表' }).click(),
  ])
  return readFile(await download.path())
}

/** Uploads a form from the page of its return and waits for the comparison with the register. */
export async function uploadForm(page: Page, file: Upload): Promise<void> {
  await chooseFile(page, file)
  await page.getByRole('heading', { name: '导入清单' }).waitFor()
  await page.getByRole('table', { name: '逐行对照' }).waitFor()
}

/** Applies what the comparison shows and waits for the return. */
export async function applyForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认导入' }).click()
  await sees(page, '导入完成')
}

/** Writes one of the texts of a return and waits until it is saved. */
export async function writeNarrative(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('navigation', { name: '报表内容' }).getByRole('link', { name: label }).click()
  const box = page.getByRole('textbox', { name: label })
  await box.fill(text)
  await box.blur()
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
}

/** Hands a return in, past the one question. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByRole('button', { name: '确认报送' }).click()
  await sees(page.locator('h1 + .tags'), '待本单位审核')
}

/** Comes to a page of the main navigation as after a while: with what others did meanwhile. */
export async function comeTo(page: Page, label: '今日' | '本单位报送' | '全区报送'): Promise<void> {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: new RegExp(`^${label}`) })
    .click()
  await page.getByRole('heading', { name: label, level: 1 }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: label, level: 1 }).waitFor()
}

/** The reviewer's part, from his day's page: opens what waits for him and sends it on. */
export async function sendOn(page: Page): Promise<void> {
  await comeTo(page, '今日')
  await page
    .getByRole('link', { name: /^去处理/ })
    .first()
    .click()
  await page.getByRole('button', { name: '送办公室' }).click()
  await sees(page.locator('h1 + .tags'), '已报送，待接收')
}

/** The row of a unit in the office's table. */
export function rowOf(page: Page, unit: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: unit, exact: true }) })
}
