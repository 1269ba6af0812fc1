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
    .getByRole('link', { name: label, exact: true })
    .click()
  await title(page, label)
}

test('somebody leaves: everything open is listed, given to a colleague in one act and printed', async () => {
  const manager = await signIn('luozhuangzi.sh')
  await enter(manager, '人员')
  const account = manager.getByRole('row', { name: /luozhuangzi\.tb/ })
  await account.waitFor()
  await expectSound(manager)
  const name = (await account.getByRole('rowheader').textContent()) ?? ''
  await account.getByRole('link').click()
  await title(manager, name)
  await manager.getByRole('link', { name: '调动、离岗交接' }).click()
  await sees(manager, '终止；接手人的角色由安全管理员授予')
  await manager.getByLabel('都交给').selectOption({ index: 1 })
  await expectSound(manager)
  await manager.getByRole('button', { name: '确认离岗并交接' }).click()
  await title(manager, '工作交接单')
  await manager.getByRole('row', { name: /账号.*luozhuangzi\.tb.*已停用/ }).waitFor()
  await expectSound(manager)
  await manager.getByRole('link', { name: '返回人员' }).click()
  await sees(manager, '已离岗')
})

test('a unit renamed from a day on: the day before and an old return keep the old name', async () => {
  const office = await signIn('ban')
  const { origin } = new URL(office.url())
  await enter(office, '单位')
  await office.getByRole('row', { name: /桑梓镇/ }).waitFor()
  await expectSound(office)
  await office.getByRole('link', { name: '桑梓镇', exact: true }).click()
  await title(office, '桑梓镇')
  await expectSound(office)
  await office.getByRole('link', { name: '更名' }).click()
  await office.getByLabel('生效日期').fill('2024-04-20')
  await office.getByLabel('新名称').fill('桑梓街道')
  await office.getByLabel('新简称').fill('桑梓街')
  await office.getByRole('button', { name: '看看会带来什么' }).click()
  await sees(office, '以前的报表和文件仍叫原来的名称')
  await office.getByRole('button', { name: '确认更名' }).click()
  await title(office, '桑梓街道')
  await office.getByLabel('查看哪一天').fill('2024-04-19')
  await title(office, '桑梓镇')
  await office.goto(`${origin}/returns/monthly/2024-03/120119116/print`)
  await sees(office, '填报单位：桑梓镇')
  await office.goto(`${origin}/returns/monthly/2024-04/120119116/print`)
  await sees(office, '填报单位：桑梓街道')
})

test('teams show by how many people they are off what the plan asks', async () => {
  const office = await signIn('ban')
  await enter(office, '招商队伍')
  await sees(office, '! 少 1 人，应不少于 3 人')
  await expectSound(office)
  await office.getByRole('link', { name: /示例咨询公司/ }).click()
  await sees(office, '未完成任务')
  await expectSound(office)
})
