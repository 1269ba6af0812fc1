import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'
import { totp } from './console/totp.ts'
import { demoPassword } from './system/start-system.ts'

const { signIn, visit, expectStatus } = openConsole(() => inject('staff'))

/** Accounts that no other spec signs in. */
const second = 'baijian.sh'
const newcomer = 'luyuanhang'
const idler = 'baijian.tb'

async function typeIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

test('a second factor is set up, asked for, replaced by a backup code, and turned off', async () => {
  const page = await signIn(second)
  await page.goto(`${inject('staff')}/account`)
  await sees(page, '就是这里')
  await expectSound(page)
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '下一步' }).click()
  const key = await page.locator('code').first().innerText()
  await expectSound(page)
  await page.getByLabel('6 位验证码').fill(totp(key))
  await page.getByRole('button', { name: '启用' }).click()
  const list = page.getByRole('list', { name: '备用码' })
  await list.waitFor()
  const codes = await list.getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  await expectSound(page)
  await page.getByRole('button', { name: '已经保存好' }).click()
  await sees(page, '已启用：登录时除密码外')

  const other = await visit('/')
  await typeIn(other, second, demoPassword)
  expectStatus(422)
  await other.getByLabel('手机上的 6 位验证码').fill('123')
  await other.getByRole('button', { name: '验证', exact: true }).click()
  await sees(other, '验证码不对')
  await expectSound(other)
  await other.getByLabel('手机上的 6 位验证码').fill(totp(key))
  await other.getByRole('button', { name: '验证', exact: true }).click()
  await other.getByRole('heading', { name: '今日', level: 1 }).waitFor()

  const without = await visit('/account')
  await typeIn(without, second, demoPassword)
  await without.getByRole('button', { name: '手机不在身边，用备用码' }).click()
  await without.getByLabel('备用码').fill(codes[0] ?? '')
  await without.getByRole('button', { name: '验证', exact: true }).click()
  await without.getByRole('button', { name: '退出别处的全部登录' }).click()
  await sees(without, '已退出')
  await other.reload()
  await other.getByRole('button', { name: '登录' }).waitFor()
  await without.getByRole('button', { name: '停用' }).click()
  await without.getByLabel('密码', { exact: true }).fill(demoPassword)
  await without.getByRole('button', { name: '停用动态口令' }).click()
  await sees(without, '没有启用')
})

test('a password that somebody else gave is changed before anything else, by rules that speak', async () => {
  const page = await visit('/returns')
  await typeIn(page, newcomer, demoPassword)
  await page.getByRole('heading', { name: '请先换一个新密码' }).waitFor()
  await expectSound(page)
  const rule = (text: string) => page.getByRole('listitem').filter({ hasText: text })
  const fill = async (password: string) => {
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel('再填一遍新密码').fill(password)
  }
  await fill(`${newcomer}-Ab1`)
  await rule('不含用户名、姓名：还没做到').waitFor()
  await rule('至少 8 个字符：已做到').waitFor()
  await page.getByLabel('现在的密码').fill(demoPassword)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await sees(page, '新密码还没有做到')
  expectStatus(422)
  await fill(demoPassword)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await sees(page, '不能与最近 5 个密码相同')
  await fill('Quiet-river-9')
  await page.getByRole('button', { name: '保存新密码' }).click()
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor()
})

test('whoever does nothing is warned, any key goes on, and what was typed is there after the next sign-in', async () => {
  const page = await visit('/')
  await page.clock.install()
  await page.reload()
  await typeIn(page, idler, demoPassword)
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor()
  await page.getByRole('link', { name: /本单位报送/ }).click()
  await page.getByRole('link', { name: /^2024年4月.*项目清单和团队进展月报/ }).click()
  const parts = page.getByRole('navigation', { name: '报表内容' })
  await parts.getByRole('link', { name: /招商团队工作进展/ }).click()
  const box = page.getByRole('textbox', { name: /招商团队工作进展/ })
  await box.fill('外出招商两次，')

  await page.clock.fastForward('28:30')
  const warning = page.getByRole('alertdialog', { name: '您还在吗？' })
  await warning.waitFor()
  await expectSound(page)
  await page.keyboard.press('Shift')
  await warning.waitFor({ state: 'hidden' })

  // What is typed now does not reach the server any more: it is a draft on this machine only.
  await page.route('**/trpc/return.saveNarrative**', (route) => route.abort('aborted'))
  await box.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('接待企业三家')
  await page.clock.fastForward('30:00')
  await sees(page, '为安全起见已经退出')
  await page.unroute('**/trpc/return.saveNarrative**')
  await typeIn(page, idler, demoPassword)
  await page.getByRole('textbox', { name: /招商团队工作进展/ }).waitFor()
  expect(await page.getByRole('textbox', { name: /招商团队工作进展/ }).inputValue()).toBe(
    '外出招商两次，接待企业三家',
  )
})
