import type { Page } from 'playwright-core'
import { inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { samples } from './console/samples.ts'
import { expectSound } from './console/sound.ts'
import { sees, uploadForm, openPrint } from './console/steps.ts'

const { signIn, visit } = openConsole(() => inject('staff'))
let reporter: Page
let office: Page

test('the sign-in page is sound, also when something is missing', async () => {
  const page = await visit('/')
  await page.getByRole('button', { name: '登录' }).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: '登录' }).click()
  await sees(page, '请填写用户名')
  await expectSound(page)
})

test('the day’s page is sound for a reporter and for the office', async () => {
  reporter = await signIn('xiaying.tb')
  await sees(reporter, '要报送的')
  await expectSound(reporter)
  office = await signIn('ban')
  await sees(office, '报送情况')
  await expectSound(office)
})

test('the list of returns is sound', async () => {
  await reporter.getByRole('link', { name: /本单位报送/ }).click()
  await reporter
    .getByRole('link', { name: /^2024年4月/ })
    .first()
    .waitFor()
  await expectSound(reporter)
})

test('a return is sound while it is filled, in each of its parts', async () => {
  await reporter.getByRole('link', { name: /^2024年4月.*项目清单和团队进展月报/ }).click()
  const parts = reporter.getByRole('navigation', { name: '报表内容' })
  await parts.waitFor()
  await expectSound(reporter)
  await parts.getByRole('link', { name: /招商团队工作进展/ }).click()
  await reporter.getByRole('textbox', { name: /招商团队工作进展/ }).waitFor()
  await expectSound(reporter)
})

test('an import with faults is sound, with a row opened for editing too', async () => {
  await uploadForm(reporter, samples.faulty)
  await sees(reporter, '还有 4 行有误')
  await expectSound(reporter)
  await reporter.getByRole('button', { name: /^修改\s*第 4 行/ }).click()
  await reporter.getByRole('button', { name: /^收起\s*第 4 行/ }).waitFor()
  await expectSound(reporter)
})

test('the office’s table and its consolidation are sound', async () => {
  await office
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /全区报送/ })
    .click()
  await office.getByRole('row', { name: /渔阳镇/ }).waitFor()
  await expectSound(office)
  await office.getByRole('link', { name: '汇总', exact: true }).click()
  await sees(office, /^已汇入 \d+ 家$/)
  await expectSound(office)
  await office.getByRole('link', { name: '各单位', exact: true }).click()
})

test('a return with rows is sound, and so is its page for printing', async () => {
  await office.getByRole('link', { name: '渔阳镇', exact: true }).click()
  await office.getByRole('grid').waitFor()
  await expectSound(office)
  const paper = await openPrint(office)
  await sees(paper, '附件1')
  await expectSound(paper)
})

test('the page for changing one’s password is sound', async () => {
  const { origin } = new URL(office.url())
  await office.goto(`${origin}/account`)
  await office.getByRole('heading', { level: 1 }).waitFor()
  await expectSound(office)
})

test('an address that does not exist is answered by a sound page', async () => {
  const page = await visit('/no-such-page')
  await sees(page, '没有这个页面')
  await expectSound(page)
})
