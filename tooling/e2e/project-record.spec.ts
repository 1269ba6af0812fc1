import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const { signIn, expectStatus } = openConsole(() => inject('staff'))

// A unit of its own: what others count of theirs stays as it is.
const reporter = 'sangzi.tb'

/** The smallest image there is. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()

/** The address of a page of the console, from the one that is open. */
const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

async function register(page: Page, name: string): Promise<string> {
  await go(page, '/projects/new')
  await title(page, '登记项目')
  await page.getByLabel(/^现在的阶段/).selectOption({ index: 1 })
  await page.getByLabel(/^项目名称/).fill(name)
  await page.getByLabel(/^投资方/).fill('示例装备有限公司')
  await page.getByLabel(/^总投资/).fill('6500')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await title(page, name)
  return new URL(page.url()).pathname
}

test('a project is registered, moved with what is missing said, passed by the office; all of it is told', async () => {
  const unit = await signIn(reporter)
  const address = await register(unit, '端到端·精密减速器')
  await unit.getByRole('button', { name: /^编辑\s*投资与规模/ }).click()
  await unit.getByLabel(/^总投资/).fill('很多')
  expectStatus(422)
  await unit.getByRole('button', { name: '保存', exact: true }).click()
  await sees(unit, /看不出金额是多少/)
  await unit.getByLabel(/^总投资/).fill('6.8亿')
  await unit.getByRole('button', { name: '保存', exact: true }).click()
  await sees(unit, '总投资 6.8 亿元')
  await unit.getByLabel(/^一句话进展/).fill('合同文本已定')
  await unit.getByRole('button', { name: '记下' }).click()
  await unit.getByRole('list', { name: '进展记录' }).getByText('合同文本已定').waitFor()
  await unit.getByRole('button', { name: '转为签约', exact: true }).click()
  const dialog = unit.getByRole('dialog')
  await dialog.getByText('还缺这些，可以先办，之后补齐').waitFor()
  await dialog.getByLabel(/^签约时间/).fill('2024-04-20')
  await dialog.getByRole('button', { name: '仍然办理' }).click()
  await sees(unit, '待办公室审核')
  await expectSound(unit)

  const office = await signIn('ban')
  await go(office, '/projects/reviews')
  await title(office, '待审核')
  await expectSound(office)
  await office.getByRole('button', { name: /^通过\s*端到端·精密减速器/ }).click()
  await sees(office, '已审核通过')
  await go(office, address)
  await title(office, '端到端·精密减速器')
  await office
    .getByRole('list', { name: '阶段', exact: true })
    .getByText(/已审核 2024-04-24/)
    .waitFor()
  const timeline = office.getByRole('region', { name: '全部经过' })
  await timeline.getByText('“签约”审核通过').waitFor()
  await timeline.getByText('转为签约：洽谈 → 签约').waitFor()
  await office.getByRole('link', { name: '版本对比' }).click()
  await title(office, '版本对比')
  await expectSound(office)
})

test('two move the same project: the second is told who did what, before anything is done', async () => {
  const first = await signIn(reporter)
  const address = await register(first, '端到端·同时推进')
  const second = await signIn(reporter)
  await go(second, address)
  await title(second, '端到端·同时推进')
  await second.getByRole('button', { name: '暂停', exact: true }).click()
  await second.getByLabel(/^日期/).last().fill('2024-04-22')
  await second.getByLabel(/^原因/).fill('资金未落实')
  await first.getByRole('button', { name: '转为签约', exact: true }).click()
  await first.getByRole('button', { name: '仍然办理' }).click()
  await sees(first, '待办公室审核')
  expectStatus(409)
  await second.getByRole('button', { name: '办理', exact: true }).click()
  await sees(second, '您打开之后，别人已经改过这个项目')
  await sees(second, '阶段：洽谈 → 签约')
  await second.getByRole('button', { name: '按最新情况继续' }).click()
  await second.getByRole('button', { name: '办理', exact: true }).click()
  await second.locator('h1 + .tags').getByText('暂停').waitFor()
})

test('a file is checked by what it holds, a comment calls somebody, the page is taken away', async () => {
  const unit = await signIn(reporter)
  const address = await register(unit, '端到端·附件和留言')
  const files = unit.getByRole('region', { name: '附件' })
  const input = files.getByLabel('选择附件')
  expectStatus(422)
  await input.setInputFiles({
    name: '合同.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<script>'),
  })
  await sees(files, /合同\.pdf：附件要用 PDF/)
  await input.setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: onePixel })
  await files.getByRole('img', { name: '现场.png' }).waitFor()
  await files.getByRole('link', { name: '现场.png' }).waitFor()
  const office = await signIn('ban')
  await go(office, address)
  await office.getByRole('textbox', { name: /^留言/ }).fill('请补充用地情况 @')
  await office.getByRole('list', { name: '提醒谁' }).getByRole('button').first().click()
  await office
    .getByRole('form', { name: '写留言' })
    .getByRole('button', { name: '留言', exact: true })
    .click()
  await office
    .getByRole('list', { name: '留言' })
    .getByText(/请补充用地情况/)
    .first()
    .waitFor()
  const [paper] = await Promise.all([
    office.waitForEvent('popup'),
    office.getByRole('link', { name: '项目一页纸' }).click(),
  ])
  await title(paper, '端到端·附件和留言')
  await expectSound(paper)
  const [download] = await Promise.all([
    paper.waitForEvent('download'),
    paper.getByRole('link', { name: '下载 Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('端到端·附件和留言（项目一页纸）.docx')
})
