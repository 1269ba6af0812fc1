import type { Locator, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { samples } from './console/samples.ts'
import { sees } from './console/steps.ts'
import { demoPassword } from './system/start-system.ts'

// The reporter's part with nothing but keys: no test here may use the mouse's side of the page.
const { visit } = openConsole(() => inject('staff'))
let page: Page

test('one signs in and reaches the open return', async () => {
  page = await visit('/')
  await tabTo(page.getByLabel('用户名'))
  await page.keyboard.type('mashenqiao.tb')
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor()
  await go(page.getByRole('link', { name: /^去填报.*2024年4月项目清单/ }))
  await sees(page, '还缺：招商团队工作进展')
})

test('one uploads a file', async () => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    go(page.getByRole('button', { name: '选择文件' })),
  ])
  await chooser.setFiles(samples.faulty)
  await page.getByRole('table', { name: '逐行对照' }).waitFor()
})

test('one mends the wrong cells one after the other, each Enter leading to the next', async () => {
  const first = cell('B3')
  await tabTo(first)
  for (const [place, text] of [
    ['B3', '键盘填的项目'],
    ['D4', '4亿'],
    ['E4', '2024-03-13'],
    ['H4', '13800000009'],
    ['D5', '1'],
    ['F5', '邦均镇'],
    ['B6', '缩短后的名称'],
  ] as const) {
    await hasFocus(cell(place))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await cell(place).waitFor({ state: 'detached' })
  }
  const confirm = page.getByRole('button', { name: '确认导入' })
  await hasFocus(confirm)
  await page.keyboard.press('Enter')
  await sees(page, '新增 6 项')
})

test('one moves in the list by arrows and corrects a cell in place', async () => {
  const grid = page.getByRole('grid', { name: '招商引资洽谈项目清单' })
  await tabTo(grid.locator('td[tabindex="0"]'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await hasFocus(page.getByRole('textbox', { name: '第 1 行 投资方及简介' }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('键盘改的投资方')
  await page.keyboard.press('Enter')
  await sees(grid, '键盘改的投资方')
})

test('one writes the text and hands in', async () => {
  await go(page.getByRole('navigation', { name: '报表内容' }).getByRole('link', { name: /招商团队工作进展/ }))
  await tabTo(page.getByRole('textbox', { name: /招商团队工作进展/ }))
  await page.keyboard.type('本月无新进展')
  await page.keyboard.press('Shift+Tab')
  await sees(page, '内容已齐，可以报送')
  await go(page.getByRole('button', { name: '报送', exact: true }), 'Shift+Tab')
  await go(page.getByRole('button', { name: '确认报送' }))
  await sees(page.locator('h1 + .tags'), '待本单位审核')
})

const cell = (place: string) => page.getByLabel(new RegExp(`^${place} `))

const focused = async (target: Locator) => (await target.and(page.locator(':focus')).count()) === 1

async function hasFocus(target: Locator): Promise<void> {
  await expect.poll(() => focused(target), { timeout: 5_000 }).toBe(true)
}

/** Presses the key until the target has the focus; more stops than a page has would be a trap. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < 80; stop++) {
    if (await focused(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`not reached by ${key}: ${target.toString()}`)
}

async function go(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(target, key)
  await page.keyboard.press('Enter')
}
