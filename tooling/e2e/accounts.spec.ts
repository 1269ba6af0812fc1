import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { signInAdministrator } from './console/sign-in-administrator.ts'
import { expectSound } from './console/sound.ts'
import { chooseFile, sees } from './console/steps.ts'

const open = openConsole(() => inject('staff'))
const { signIn, visit } = open

const roster = (...lines: string[]) => ({
  name: '名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['姓名,用户名,职务,角色', ...lines, ''].join('\n')),
})
const go = (page: Page, entry: RegExp) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: entry }).click()
let handedOut = ''

test('a unit asks from Excel, and nothing is asked while a row is wrong', async () => {
  const manager = await signIn('luozhuangzi.sh')
  await go(manager, /^账号/)
  await manager.getByRole('row', { name: /luozhuangzi\.tb/ }).waitFor()
  await expectSound(manager)
  await manager.getByRole('link', { name: '从 Excel 申请' }).click()
  await chooseFile(manager, roster('方知行,fangzhixing,科员,填报人', '方知远,luozhuangzi.tb,科员,填表人'))
  await sees(manager, '有错的行要先改好')
  await sees(manager, '已有人使用')
  await expectSound(manager)
  expect(await manager.getByRole('button', { name: '提出 1 个申请' }).isDisabled()).toBe(true)
  await manager.locator('input[type=file]').setInputFiles(roster('方知行,fangzhixing,科员,填报人'))
  await manager.getByRole('button', { name: '提出 1 个申请' }).click()
  await sees(manager, '希望的角色')
  await manager.getByRole('link', { name: '申请账号' }).click()
  await manager.getByLabel('姓名').fill('段云深')
  await manager.getByLabel('职务').focus()
  await manager.locator('input[value="duanyunshen"]').waitFor()
  await expectSound(manager)
})

test('one administrator makes the account, another gives the role', async () => {
  const keeper = await signInAdministrator(open, 'xtgl')
  await keeper.getByRole('link', { name: /去确认/ }).click()
  await keeper.getByLabel('选择方知行').check()
  await expectSound(keeper)
  await keeper.getByRole('button', { name: '确认所选' }).click()
  await keeper.getByRole('button', { name: '确认', exact: true }).click()
  await keeper.getByRole('heading', { name: '新账号的初始密码' }).waitFor()
  await expectSound(keeper)
  const row = keeper.getByRole('row', { name: /fangzhixing/ })
  handedOut = await row.getByRole('cell').nth(1).innerText()

  const guard = await signInAdministrator(open, 'aqgl')
  await go(guard, /^角色/)
  const waiting = guard.getByRole('table', { name: '等着授予角色的新账号' })
  await waiting.getByRole('row', { name: /方知行/ }).waitFor()
  await expectSound(guard)
  await guard.getByRole('button', { name: /^授予 \d+ 个角色/ }).click()
  await sees(guard, '没有等着授予角色的新账号')
  await guard.getByRole('searchbox').fill('fangzhixing')
  await guard.getByRole('button', { name: '查找' }).click()
  await guard.getByRole('button', { name: /^收回\s*方知行的填报人/ }).waitFor()
})

test('the new person signs in with the password on paper, and must change it first', async () => {
  const page = await visit('/returns')
  await page.getByLabel('用户名').fill('fangzhixing')
  await page.getByLabel('密码', { exact: true }).fill(handedOut)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '请先换一个新密码' }).waitFor()
  await page.getByLabel('现在的密码').fill(handedOut)
  await page.getByLabel('新密码', { exact: true }).fill('Quiet-hills-4')
  await page.getByLabel('再填一遍新密码').fill('Quiet-hills-4')
  await page.getByRole('button', { name: '保存新密码' }).click()
  await go(page, /本单位报送/)
  await sees(page, /2024年4月/)
})
