import type { Page } from 'playwright-core'
import { inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const { signIn } = openConsole(() => inject('staff'))

const enter = async (page: Page, label: string) => {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: new RegExp(`^${label}`) })
    .click()
  await page.getByRole('heading', { name: label, level: 1 }).waitFor()
}

test('a lead from the road becomes a project; possible duplicates are seen by the office alone, merged, parted again', async () => {
  const sender = await signIn('zhuwai')
  await enter(sender, '线索')
  await sender.getByRole('button', { name: '报线索' }).click()
  const form = sender.getByRole('dialog')
  await form.getByLabel(/^线索/).fill('示例·水处理膜企业来谈')
  await form.getByText('知道得更多的，可以一并写上').click()
  await form.getByLabel(/^投资方/).fill('示例膜科技有限公司')
  await expectSound(sender)
  await form.getByRole('button', { name: '报送' }).click()
  await sees(sender, '已报送')

  const office = await signIn('ban')
  await enter(office, '线索')
  const lead = office.getByRole('article', { name: '示例·水处理膜企业来谈' })
  await expectSound(office)
  await lead.getByRole('button', { name: /^采纳/ }).click()
  await office.getByRole('button', { name: '建立项目' }).click()
  await sees(office, '已采纳，项目已建立')
  await sender.reload()
  await sender.getByRole('link', { name: '已办理' }).click()
  await sees(sender, '示例·水处理膜企业来谈')

  await enter(office, '待审核')
  const pair = office.getByRole('article', { name: '示例·智能仓储装备、示例·智能仓储装备（一期）' })
  await pair.getByRole('button', { name: /^是同一个/ }).click()
  const merge = office.getByRole('dialog')
  await merge.getByRole('region', { name: '各栏取值' }).waitFor()
  await expectSound(office)
  await merge.getByRole('button', { name: '合并', exact: true }).click()
  await sees(office, '已合并')
  await office.getByRole('button', { name: /^撤销.*已合并/ }).click()
  await sees(office, '已撤销')
  await pair.waitFor()

  const town = await signIn('yuyang.tb')
  await enter(town, '项目库')
  await town.getByText('示例·智能仓储装备', { exact: true }).first().click()
  await sees(town, '可能与已有项目重复')
  await sees(town, '由领导小组办公室认定')
})

test('many projects are changed at once after a look at every cell, and taken back as one', async () => {
  const town = await signIn('shangcang.tb')
  await enter(town, '项目库')
  await town
    .getByRole('checkbox', { name: /全选|全部/ })
    .first()
    .check()
  await town.getByRole('button', { name: '批量修改' }).click()
  const dialog = town.getByRole('dialog')
  await dialog.getByLabel(/^栏目/).selectOption({ label: '备注' })
  await dialog.getByLabel(/^内容/).fill('已核对')
  await dialog.getByRole('button', { name: '预览' }).click()
  await dialog.getByRole('region', { name: '逐项预览' }).waitFor()
  await expectSound(town)
  await dialog.getByRole('button', { name: /^修改这/ }).click()
  await sees(town, /已修改 \d+ 个项目的“备注”/)
  await town.getByRole('button', { name: /^撤销.*已修改/ }).click()
  await sees(town, '已撤销')
})
