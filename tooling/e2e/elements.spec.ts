import type { Page } from 'playwright-core'
import { inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const { signIn } = openConsole(() => inject('staff'))

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()
const enter = async (page: Page, label: string) => {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: new RegExp(`^${label}`) })
    .click()
  await title(page, label)
}

test('a refusal is raised by the unit, decided by the leaders on a phone, and the element counts as passed', async () => {
  const project = '示例·表面处理扩建'
  const emissions = await signIn('sthj.ll')
  await emissions.getByRole('link', { name: /^\d+ 个项目待出具要素审核意见/ }).click()
  await title(emissions, '要素审核')
  await expectSound(emissions)
  await emissions.getByRole('button', { name: new RegExp(`^审核\\s*：${project}`) }).click()
  const dialog = emissions.getByRole('dialog')
  await dialog.getByLabel('不通过').check()
  await dialog.getByRole('button', { name: '出具意见' }).click()
  await sees(dialog, '请写明不通过的理由。')
  await dialog.getByLabel('理由、条件').fill('本年度总量指标已用完')
  await expectSound(emissions)
  await dialog.getByRole('button', { name: '出具意见' }).click()
  await sees(emissions, '已出具意见：不通过。')

  const town = await signIn('shangcang.tb')
  await enter(town, '要素审核')
  await town.getByRole('link', { name: '不通过' }).click()
  await town.getByRole('link', { name: project }).first().click()
  await title(town, project)
  await town.getByRole('button', { name: '提请一事一议' }).click()
  await town.getByLabel(/^研判意见/).fill('带动配套企业二十家，缺口可由关停产能腾出')
  await town.getByLabel(/^建议/).fill('由全区统筹调剂')
  await town.getByRole('button', { name: '提请', exact: true }).click()
  await sees(town, '已提请。')
  await sees(town, '一事一议：主要污染物排放总量')

  for (const leader of ['fuzuzhang', 'zuzhang']) {
    const phone = await signIn(leader)
    await phone.setViewportSize({ width: 390, height: 800 })
    await phone.goto(`${inject('staff')}/projects/special-cases?state=open`)
    await phone.getByRole('link', { name: project, exact: true }).click()
    await sees(phone, '由全区统筹调剂')
    await phone.getByRole('button', { name: '同意', exact: true }).click()
    await sees(phone, '已答复。')
  }
  await town.reload()
  await sees(town, '一事一议同意')
  await enter(town, '一事一议')
  await expectSound(town)
})

test('the follower enters days; what is past its promise stands first, with the side on which it lies', async () => {
  const services = await signIn('zwfwb.ll')
  await enter(services, '审批跟踪')
  await services.getByRole('link', { name: '尚未办理' }).click()
  await services.getByRole('button', { name: /^登记\s*：示例·航天特种零部件 环境影响评价审批/ }).click()
  const dialog = services.getByRole('dialog')
  await dialog.getByLabel('受理日期').fill('2024-03-20')
  await dialog.getByLabel('停在哪一方').selectOption({ label: '部门（照常计时）' })
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await sees(dialog, '请填写从哪一天起停顿。')
  await dialog.getByLabel('停顿自').fill('2024-03-27')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await sees(services, '已保存。')
  await services.getByRole('link', { name: '超过承诺时限' }).click()
  await sees(services, '停在部门，自 2024-03-27')
  await expectSound(services)
})
