import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { signInAdministrator } from './console/sign-in-administrator.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const open = openConsole(() => inject('staff'))
const { signIn } = open

test('contacts are masked until somebody asks, and the audit administrator sees who did', async () => {
  const reporter = await signIn('yuyang.tb')
  await reporter.goto(`${inject('staff')}/returns/monthly/2024-04/120119100?part=negotiating`)
  const grid = reporter.getByRole('grid')
  await grid.getByText(/\*\*/).first().waitFor()
  await reporter.getByRole('button', { name: '显示联系方式' }).click()
  await reporter.getByRole('button', { name: '隐藏联系方式' }).waitFor()
  expect(await grid.innerText()).not.toMatch(/\*\*/)
  await expectSound(reporter)

  const auditor = await signInAdministrator(open, 'sjgl')
  await auditor.getByRole('link', { name: /^审计/ }).click()
  await auditor.getByLabel('类别').selectOption({ label: '查看联系方式' })
  await auditor.getByRole('button', { name: '查找' }).click()
  await auditor.getByRole('link', { name: '显示联系方式' }).first().click()
  await auditor.getByRole('dialog').getByText('报修编号').waitFor()
  await expectSound(auditor)
})

test('values are shown for a case when both have released it', async () => {
  const auditor = await signInAdministrator(open, 'sjgl')
  await auditor.goto(`${inject('staff')}/system/audit?kind=data`)
  await auditor.getByRole('button', { name: '现在校验' }).click()
  await sees(auditor, '环环相扣')
  await auditor.getByRole('button', { name: '申请查看业务内容' }).click()
  const form = auditor.getByRole('dialog')
  await form.getByLabel('事由编号').fill('核查一')
  await form.getByLabel('为什么要看').fill('核对谁改了金额')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await sees(auditor, '已保存')

  for (const decider of [await signInAdministrator(open, 'aqgl'), await signIn('zhuren')]) {
    await decider.getByRole('link', { name: /去决定.*核查一/ }).click()
    await decider.getByRole('heading', { name: '查看申请', level: 1 }).waitFor()
    await expectSound(decider)
    await decider.getByRole('button', { name: '同意', exact: true }).click()
    await sees(decider, '已记录您的决定')
  }
  await auditor.goto(`${inject('staff')}/audit-releases`)
  await sees(auditor, '可以查看')
})
