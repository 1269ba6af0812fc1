import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const { signIn } = openConsole(() => inject('staff'))

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()
const grid = (page: Page) => page.getByRole('grid', { name: '项目库' })
const rowNames = (page: Page) => grid(page).getByRole('rowheader').allInnerTexts()

/** Whether the amounts of the rows that one sees rise, and there are some. */
async function isRising(page: Page): Promise<boolean> {
  const texts = await grid(page).locator('[data-row] [data-column="2"]').allInnerTexts()
  const amounts = texts.filter((text) => text !== '').map((text) => Number(text.replaceAll(',', '')))
  return amounts.length > 1 && amounts.every((amount, i) => i === 0 || amount >= (amounts[i - 1] ?? 0))
}

test('one finds, filters and orders projects, keeps the view, and finds it again', async () => {
  const page = await signIn('ban')
  await page.keyboard.press('/')
  await page.keyboard.type('高分子')
  await page.getByRole('option', { name: /高分子复合材料/ }).waitFor()
  await expectSound(page)
  await page.getByRole('combobox', { name: '查找项目' }).press('Enter')
  await title(page, '查找项目')
  await page.getByRole('link', { name: /高分子复合材料/ }).waitFor()
  await expectSound(page)

  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '项目库' }).click()
  await grid(page).getByText('高分子复合材料').waitFor()
  await expectSound(page)
  await page.getByRole('group', { name: '阶段' }).getByRole('button').click()
  await page.getByRole('checkbox', { name: '洽谈' }).check()
  await page.getByRole('checkbox', { name: '签约' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /阶段：洽谈、签约/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('stage')).toBe('negotiating,signed')
  await grid(page)
    .getByRole('button', { name: /^总投资/ })
    .click()
  await page
    .getByRole('columnheader', { name: /总投资/ })
    .and(page.locator('[aria-sort="ascending"]'))
    .waitFor()
  await expect.poll(() => isRising(page)).toBe(true)

  await page.getByRole('button', { name: '保存为视图' }).click()
  await page.getByLabel(/^名称/).fill('在谈在签')
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await sees(page, '视图已保存')
  await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '全部' }).click()
  await grid(page).getByText('投产').first().waitFor()
  await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '在谈在签' }).click()
  await page.getByRole('button', { name: /阶段：洽谈、签约/ }).waitFor()
  await expect.poll(() => isRising(page)).toBe(true)
})

test('one walks the table by keys, chooses rows and opens a project', async () => {
  const page = await signIn('ban')
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await title(page, '项目库')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  await sees(page.getByRole('region', { name: '已选项目' }), /已选 2 项/)
  const [, , third = ''] = await rowNames(page)
  await page.keyboard.press('Enter')
  await title(page, new RegExp(third))
  await page.goBack()
  await grid(page).waitFor()
  await page.keyboard.press('?')
  await sees(page.getByRole('dialog'), '键盘操作')
  await expectSound(page)
})

test('the board shows each stage with its figures, and a card is moved on by its button', async () => {
  const page = await signIn('houjiaying.tb')
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await title(page, '看板')
  const stage = page.getByRole('region', { name: '洽谈' })
  await sees(stage, /项 · /)
  await expectSound(page)
  await stage.getByRole('button', { name: /^推进 .*商用厨房/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /签约/ }).click()
  await page
    .getByRole('dialog')
    .getByLabel(/日期|时间/)
    .first()
    .waitFor()
  await expectSound(page)
})
